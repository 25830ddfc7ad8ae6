import { Button, TextField } from "@react-spectrum/s2";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { FormDialog } from "../../dialogs/FormDialog";
import { useText } from "../../i18n/text";
import { isAllowedAddress } from "./schema/marks";

/** An address as people write it, with what they leave out. */
export function wholeAddress(written: string): string {
  const address = written.trim();
  if (address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address) || /^[/#.]/.test(address)) return address;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  return `https://${address}`;
}

/** Asks where the selected words, or new ones, lead. */
export function WebLinkDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const text = useText();
  const attrs = editor.getAttributes("link");
  const isLink = editor.isActive("link");
  const [address, setAddress] = useState<string>(attrs.href ?? "");
  const [title, setTitle] = useState<string>(attrs.title ?? "");
  const { selection, doc } = editor.state;
  const [words, setWords] = useState("");
  const asksWords = selection.empty && !isLink;
  const selected = doc.textBetween(selection.from, Math.min(selection.to, selection.from + 200), " ");
  const whole = wholeAddress(address);
  const valid = isAllowedAddress(whole);
  const put = async () => {
    const link = { href: whole, title: title.trim() || null };
    const chain = editor.chain().focus();
    if (asksWords) {
      const label = words.trim() || address.trim();
      chain.insertContent([{ type: "text", text: label, marks: [{ type: "link", attrs: link }] }]).run();
    } else chain.extendMarkRange("link").setMark("link", link).run();
  };
  const remove = () => {
    close();
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
  };
  return (
    <FormDialog title={text("doc-link-title")} action={text("doc-link-set")} ready={valid} close={close} onSubmit={put}>
      <TextField
        label={text("address")}
        value={address}
        onChange={setAddress}
        isInvalid={address.trim() !== "" && !valid}
        errorMessage={text("doc-link-not-allowed")}
        autoFocus
      />
      {asksWords && <TextField label={text("doc-link-words")} value={words} onChange={setWords} />}
      {!asksWords && selected !== "" && <TextField label={text("doc-link-words")} value={selected} isReadOnly />}
      <TextField label={text("doc-link-hint")} value={title} onChange={setTitle} />
      {isLink && (
        <Button variant="secondary" onPress={remove}>
          {text("doc-link-remove")}
        </Button>
      )}
    </FormDialog>
  );
}
