import { describe, expect, it } from "vitest";
import { linesOf, paragraph, paste, sheetWith } from "../tests/sheet";
import { cleanHtml } from "./clean";
import { hasInlinePictures, isOnlyPicture, keepInlinePictures } from "./pictures";

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri"} --></style></head>
<body lang=FI style='word-wrap:break-word'><!--StartFragment-->`;
const word = (body: string) =>
  cleanHtml(`${WORD}${body}<!--EndFragment--></body></html>`).html.replace(/\s+/g, " ").trim();

/** An item as Word writes it. */
const item = (marker: string, words: string, level = 1, list = 0) =>
  `<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l${list} level${level} lfo1'>` +
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${marker}` +
  `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`;

describe("what comes from Word", () => {
  it("is its words and what they mean, without its styles", () => {
    const html = word(
      `<h1 style='mso-style-link:"Otsikko 1"'><a name="_Toc1"></a><b><span style='color:red'>Ohje</span></b><o:p></o:p></h1>
       <p class=MsoNormal style='margin-bottom:8.0pt'><span lang=FI style='font-size:12.0pt'>Teksti&auml; <b>lihava</b>
       <span style='font-style:italic'>kursivoitu</span> <u>alla</u> H<sub>2</sub>O</span><o:p></o:p></p>
       <p class=MsoNormal><o:p>&nbsp;</o:p></p>
       <p class=MsoQuote>Lainaus</p>`,
    );
    expect(html).not.toMatch(/mso|style=|class=|<o:p|<span|lang=|<!--|name=/i);
    expect(html).toContain("<h1><b>Ohje</b></h1>");
    expect(html).toContain("<b>lihava</b>");
    expect(html).toContain("<em>kursivoitu</em>");
    expect(html).toContain("H<sub>2</sub>O");
    expect(html).toContain("<blockquote><p>Lainaus</p></blockquote>");
    expect(html.match(/<p>/g)).toHaveLength(2);
  });

  it("has lists where it has paragraphs that look like items", async () => {
    const html = word(
      item("·", "eka") +
        item("o", "sisempi", 2) +
        item("o", "toinen sisempi", 2) +
        item("·", "toka") +
        `<p class=MsoNormal>välissä</p>` +
        item("3.", "kolmas", 1, 1) +
        item("4.", "neljäs", 1, 1),
    );
    const { editor, json } = await sheetWith([paragraph("")]);
    paste(editor, html);
    const [bullets, between, numbers] = (await json()).content ?? [];
    expect(bullets?.type).toBe("bulletList");
    expect(bullets?.content).toHaveLength(2);
    expect(bullets?.content?.[0]?.content?.[1]?.type).toBe("bulletList");
    expect(between?.type).toBe("paragraph");
    expect(numbers?.type).toBe("orderedList");
    expect(numbers?.attrs?.start).toBe(3);
    expect(linesOf(await json())).toEqual(["eka", "sisempi", "toinen sisempi", "toka", "välissä", "kolmas", "neljäs"]);
  });

  it("keeps a numbered heading a heading", () => {
    const html = word(item("1.", "Johdanto").replace("<p class=MsoListParagraph", "<h2").replace("</p>", "</h2>"));
    expect(html).toBe("<h2>Johdanto</h2>");
  });

  it("has its footnotes", async () => {
    const html = `${WORD}<p class=MsoNormal>Väite<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span
      class=MsoFootnoteReference><span style='mso-special-character:footnote'>[1]</span></span></a>.</p>
      <div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1'
      href="#_ftnref1" name="_ftn1" title=""><span>[1]</span></a> Lähde</p></div></div></body></html>`;
    const { editor, json } = await sheetWith([paragraph("")]);
    paste(editor, html);
    const { content = [] } = await json();
    expect(content.map(({ type }) => type)).toEqual(["paragraph", "footnotes"]);
    expect(linesOf({ type: "doc", content })).toEqual(["Väite.", "Lähde"]);
    const reference = content[0]?.content?.find(({ type }) => type === "footnoteReference");
    expect(reference?.attrs?.footnote).toBe(content[1]?.content?.[0]?.attrs?.id);
  });

  it("tells of pictures whose bytes did not come along", () => {
    const { html, lostPictures } = cleanHtml(
      `${WORD}<p><img width=10 height=10 src="file:///C:/Temp/image001.png" v:shapes="k"></p>`,
    );
    expect(lostPictures).toBe(1);
    expect(html).not.toContain("img");
  });
});

describe("what comes from Excel", () => {
  const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>
    .xl65 {mso-style-parent:style0; font-weight:700; background:yellow;} .xl66 {mso-number-format:"0.0";}</style></head>
    <body><table border=0 cellpadding=0 width=128 style='border-collapse:collapse'><col width=64 span=2>
    <tr height=20><td class=xl65 width=64>Mittari</td><td class=xl65>Arvo</td></tr>
    <tr height=20><td rowspan=2>Laatu</td><td class=xl66 align=right x:num="1.5">1,5</td></tr>
    <tr><td></td></tr><tr height=0 style='display:none'><td width=64></td><td></td></tr></table></body></html>`;

  it("is a table of its words", async () => {
    const { editor, json } = await sheetWith([paragraph("")]);
    paste(editor, EXCEL);
    const [table] = (await json()).content ?? [];
    expect(table?.type).toBe("table");
    expect(table?.content).toHaveLength(3);
    expect(table?.content?.[1]?.content?.[0]?.attrs?.rowspan).toBe(2);
    expect(linesOf(table ?? {})).toEqual(["Mittari", "Arvo", "Laatu", "1,5", ""]);
    const [bold] = table?.content?.[0]?.content?.[0]?.content?.[0]?.content ?? [];
    expect(bold?.marks).toEqual([{ type: "bold" }]);
    expect(JSON.stringify(table)).not.toMatch(/align|width":128|xl65/);
  });
});

describe("what comes from web pages", () => {
  it("runs and loads nothing", () => {
    const { html } = cleanHtml(
      `<p onclick="x()">a<script>x()</script><img src="https://t.example/p.gif" width="1" height="1"><iframe src="x"></iframe>
       <a href="javascript:x()">b</a><a href="https://example.org/" onclick="x()">c</a><svg><a href="x">d</a></svg></p>`,
    );
    expect(html).not.toMatch(/script|onclick|<img|iframe|svg|t\.example/i);
    expect(html).toContain('<a href="https://example.org/">c</a>');
  });

  it("is not bold where a web editor only says so to take it back", () => {
    expect(cleanHtml(`<b style="font-weight:normal" id="docs-internal"><p>teksti</p></b>`).html).toBe("<p>teksti</p>");
  });

  it("keeps boxes to tick as tasks", async () => {
    const { editor, json } = await sheetWith([paragraph("")]);
    paste(editor, `<ul><li><input type="checkbox" checked> tehty</li><li><input type="checkbox"> tekemättä</li></ul>`);
    const [list] = (await json()).content ?? [];
    expect(list?.type).toBe("taskList");
    expect(list?.content?.map(({ attrs }) => attrs?.checked)).toEqual([true, false]);
    expect(linesOf(list ?? {})).toEqual(["tehty", "tekemättä"]);
  });
});

describe("pictures", () => {
  it("that stand in HTML are kept and named by their hash", async () => {
    const html = `<p>a<img src="data:image/png;base64,iVBORw0KGgo=" alt="Kaavio"></p>`;
    expect(hasInlinePictures(html)).toBe(true);
    const kept = await keepInlinePictures(html, async (file) => `hash-${file.name}-${file.size}`);
    expect(kept).toContain('data-body="hash-Kaavio.png-8"');
    expect(cleanHtml(kept)).toMatchObject({ lostPictures: 0 });
    expect(cleanHtml(kept).html).not.toContain("base64");
  });

  it("that are copied alone come as a picture, whatever their page says", () => {
    expect(isOnlyPicture(`<meta charset="utf-8"><img src="https://example.org/a.png">`)).toBe(true);
    expect(isOnlyPicture(`<img src="a.png"> sana`)).toBe(false);
  });

  it("go where the caret stands", async () => {
    const { sheet, json } = await sheetWith([paragraph("a")]);
    await sheet.insertPictures([new File(["x"], "kuva.png", { type: "image/png" })]);
    const image = (await json()).content?.find(({ type }) => type === "image");
    expect(image?.attrs?.body).toBe("hash-of-kuva.png");
  });

  it("that can not be kept are told of, and nothing is put in their place", async () => {
    const failure = new Error("disk full");
    const { sheet, json, options } = await sheetWith([paragraph("a", "p")], {
      keepPicture: async () => Promise.reject(failure),
    });
    await sheet.insertPictures([new File(["x"], "kuva.png", { type: "image/png" })]);
    expect(options.onFailure).toHaveBeenCalledExactlyOnceWith(failure);
    expect((await json()).content).toEqual([paragraph("a", "p")]);
  });
});
