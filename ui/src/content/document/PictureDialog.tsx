import { NumberField, TextArea, TextField } from "@react-spectrum/s2";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { FormDialog } from "../../dialogs/FormDialog";
import { useText } from "../../i18n/text";

/** Asks what a picture shows, for who does not see it, and how wide it is. */
export function PictureDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const text = useText();
  const attrs = editor.getAttributes("image");
  const [alt, setAlt] = useState<string>(attrs.alt ?? "");
  const [title, setTitle] = useState<string>(attrs.title ?? "");
  const [width, setWidth] = useState<number>(attrs.width ?? Number.NaN);
  const put = async () => {
    const said = { alt: alt.trim(), title: title.trim(), width: Number.isNaN(width) ? null : width };
    editor.chain().focus().updateAttributes("image", said).run();
  };
  return (
    <FormDialog title={text("doc-picture-title")} action={text("save")} close={close} onSubmit={put}>
      <TextArea
        label={text("doc-picture-alt")}
        description={text("doc-picture-alt-hint")}
        value={alt}
        onChange={setAlt}
        autoFocus
      />
      <TextField label={text("doc-picture-hover")} value={title} onChange={setTitle} />
      <NumberField
        label={text("doc-picture-width")}
        value={width}
        onChange={setWidth}
        minValue={16}
        maxValue={4000}
        formatOptions={{ maximumFractionDigits: 0 }}
      />
    </FormDialog>
  );
}
