import { Button, ButtonGroup, Content, Dialog, DialogTrigger, Heading } from "@react-spectrum/s2";
import type { ReactNode } from "react";
import type { Collision } from "../api/bindings";
import { Notice } from "../content/Notice";
import { useText } from "../i18n/text";
import type { Conflict, DraftKeeper } from "./draftKeeper";
import styles from "./writing.module.css";

/** Something that collides, in the words of those who wrote it. */
export interface Told {
  what: string;
  /** What of it. */
  part: string;
  base: string | null;
  mine: string | null;
  theirs: string | null;
}

interface Props {
  keeper: DraftKeeper;
  conflict: Conflict;
  name: string;
  /** Shows one side. */
  show: (side: string, label: string) => ReactNode;
  /** Says what collides; without it, the places in the file are shown. */
  tell?: ((collision: Collision) => Told) | undefined;
}

function asInFile({ id, path, base, mine, theirs }: Collision): Told {
  return { what: path || id, part: "", base, mine, theirs };
}

/** That somebody else changed the same things: both sides, and whose is to stand. Until then, neither is overwritten. */
export function ConflictNotice({ keeper, conflict, name, show, tell }: Props) {
  const text = useText();
  return (
    <Notice
      tone="warn"
      actions={
        <DialogTrigger>
          <Button variant="primary" size="S">
            {text("conflict-show")}
          </Button>
          <ConflictDialog keeper={keeper} conflict={conflict} name={name} show={show} tell={tell} />
        </DialogTrigger>
      }
    >
      {text("conflict-notice", { count: conflict.collisions.length })}
    </Notice>
  );
}

function ConflictDialog({ keeper, conflict, name, show, tell }: Props) {
  const text = useText();
  return (
    <Dialog size="XL">
      {({ close }) => {
        const end = (work: () => Promise<boolean>) => () => {
          close();
          void work();
        };
        return (
          <>
            <Heading slot="title">{text("conflict-title", { name })}</Heading>
            <Content>
              <p>{text("conflict-hint")}</p>
              <div className={styles.sides}>
                <figure>
                  <figcaption>{text("conflict-mine")}</figcaption>
                  {show(conflict.mine, text("conflict-mine"))}
                </figure>
                <figure>
                  <figcaption>{text("conflict-theirs")}</figcaption>
                  {show(conflict.theirs.text, text("conflict-theirs"))}
                </figure>
              </div>
              <Collisions of={conflict.collisions} tell={tell ?? asInFile} />
            </Content>
            <ButtonGroup>
              <Button variant="secondary" onPress={close}>
                {text("conflict-later")}
              </Button>
              <Button variant="secondary" onPress={end(() => keeper.discard())}>
                {text("conflict-discard")}
              </Button>
              <Button variant="secondary" onPress={end(() => keeper.settle("theirs"))}>
                {text("conflict-take-theirs")}
              </Button>
              <Button variant="accent" onPress={end(() => keeper.settle("mine"))}>
                {text("conflict-take-mine")}
              </Button>
            </ButtonGroup>
          </>
        );
      }}
    </Dialog>
  );
}

function Collisions({ of, tell }: { of: Collision[]; tell: (collision: Collision) => Told }) {
  const text = useText();
  if (of.length === 0) return null;
  const said = (value: string | null) => (value === null ? <em>{text("conflict-removed")}</em> : value);
  return (
    <table className={styles.collisions}>
      <thead>
        <tr>
          <th scope="col">{text("conflict-what")}</th>
          <th scope="col">{text("conflict-base")}</th>
          <th scope="col">{text("conflict-mine")}</th>
          <th scope="col">{text("conflict-theirs")}</th>
        </tr>
      </thead>
      <tbody>
        {of.map((collision) => {
          const { what, part, base, mine, theirs } = tell(collision);
          return (
            <tr key={`${collision.id} ${collision.path}`}>
              <th scope="row">
                {what}
                {part && <small>{part}</small>}
              </th>
              <td>{said(base)}</td>
              <td>{said(mine)}</td>
              <td>{said(theirs)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
