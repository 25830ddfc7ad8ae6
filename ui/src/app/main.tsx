import "@react-spectrum/s2/page.css";
import "../theme/font.css";
import "../theme/tokens.css";
import "../theme/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
