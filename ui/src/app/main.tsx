import "@react-spectrum/s2/page.css";
import "../theme/font.css";
import "../theme/tokens.css";
import "../theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createQueryClient, keyOf } from "../api/client";
import { App } from "./App";
import { firstScreen } from "./early";
import { started } from "./firstScreen";

const client = createQueryClient();
void client.prefetchQuery({ queryKey: keyOf("start", {}), queryFn: () => started(client, firstScreen) });

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} />
    </StrictMode>,
  );
}
