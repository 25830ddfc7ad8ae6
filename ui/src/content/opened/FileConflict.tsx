import { Button, ButtonGroup, Content, Dialog, Heading } from "@react-spectrum/s2";
import type { FileSide, OpenedFile, OpenedState } from "../../api/bindings";
import type { Deed } from "../../api/execute";
import { useFormat } from "../../i18n/format";
import { useText } from "../../i18n/text";
import styles from "./opened.module.css";

interface Props {
  file: OpenedFile;
  state: OpenedState & { kind: "conflict" };
  keepMine: () => Promise<unknown>;
  keepTheirs: () => Promise<unknown>;
  saveMine: () => Promise<unknown>;
  deed: Deed;
}

/** Two files of which one can stand: nothing is replaced until the person says which. */
export function FileConflict({ file, state, keepMine, keepTheirs, saveMine, deed }: Props) {
  const text = useText();
  return (
    <Dialog size="XL">
      {({ close }) => {
        const end = (work: () => Promise<unknown>) => () => {
          close();
          void deed.attempt(work);
        };
        return (
          <>
            <Heading slot="title">{text("conflict-title", { name: file.object?.name.text ?? file.name })}</Heading>
            <Content>
              <p>{text("file-conflict-hint")}</p>
              <div className={styles.sides}>
                <Side heading={text("conflict-mine")} side={state.mine} />
                <Side heading={text("conflict-theirs")} side={state.theirs} />
              </div>
            </Content>
            <ButtonGroup>
              <Button variant="secondary" onPress={close}>
                {text("conflict-later")}
              </Button>
              <Button variant="secondary" onPress={end(saveMine)}>
                {text("file-save-mine")}
              </Button>
              <Button variant="secondary" onPress={end(keepTheirs)}>
                {text("file-keep-theirs")}
              </Button>
              <Button variant="accent" onPress={end(keepMine)}>
                {text("file-keep-mine")}
              </Button>
            </ButtonGroup>
          </>
        );
      }}
    </Dialog>
  );
}

function Side({ heading, side }: { heading: string; side: FileSide }) {
  const text = useText();
  const format = useFormat();
  return (
    <section className={styles.side} aria-label={heading}>
      <h3>{heading}</h3>
      <p className="selectable">{side.name || text("content-empty")}</p>
      {side.size && <p>{format.size(Number(side.size))}</p>}
      {side.at && (
        <p>
          {side.by
            ? text("file-changed-by", { time: format.dateTime(side.at), name: side.by.name.text })
            : text("file-changed-at", { time: format.dateTime(side.at) })}
        </p>
      )}
    </section>
  );
}
