import { Button } from "@react-spectrum/s2";
import Lock from "@react-spectrum/s2/icons/Lock";
import { useSession } from "../../app/SessionContext";
import { EmptyState } from "../../components/EmptyState";
import { useText } from "../../i18n/text";
import { goToAccess } from "./place";

/** What is only about others' rights, for somebody who may not preview them: why not, and the way to their own. */
export function Refused() {
  const text = useText();
  const { viewing } = useSession();
  if (viewing) return <EmptyState Illustration={Lock} title={text("viewing-read-only")} actions={<OwnRights />} />;
  return (
    <EmptyState Illustration={Lock} title={text("access-refused")} actions={<OwnRights />}>
      {text("access-refused-detail")}
    </EmptyState>
  );
}

/** The way to one's own rights, which everybody may see. */
export function OwnRights() {
  const text = useText();
  return (
    <Button variant="accent" onPress={() => goToAccess("person")}>
      {text("access-own")}
    </Button>
  );
}
