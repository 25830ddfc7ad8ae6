import { Failure } from "../api/failure";
import { BlockedScreen } from "./BlockedScreen";

/** Something in the interface itself broke. What was acknowledged is safe in the workspace. */
export function Broken({ error, retry }: { error: Error; retry: () => void }) {
  return <BlockedScreen failure={Failure.of("broken", error.message)} path={null} retry={retry} />;
}
