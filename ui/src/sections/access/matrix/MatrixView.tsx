import { Waiting } from "../../../components/Waiting";

/** Takes its place until the view is there. */
export default function MatrixView() {
  return <Waiting />;
}
