import { Waiting } from "../../../components/Waiting";

/** Takes its place until the view is there. */
export default function RolesView() {
  return <Waiting />;
}
