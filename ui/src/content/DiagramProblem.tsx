import { Content, Heading, InlineAlert } from "@react-spectrum/s2";
import { style } from "@react-spectrum/s2/style" with { type: "macro" };
import { useText } from "../i18n/text";

/** A diagram that can not be drawn. What was stored stays as it is. */
export function DiagramProblem({ message }: { message: string }) {
  const text = useText();
  return (
    <InlineAlert variant="notice" styles={style({ margin: 24 })}>
      <Heading>{text("diagram-unreadable")}</Heading>
      <Content>{text("diagram-unreadable-detail", { message })}</Content>
    </InlineAlert>
  );
}
