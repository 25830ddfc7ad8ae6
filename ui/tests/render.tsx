import { Provider } from "@react-spectrum/s2";
import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { createQueryClient } from "../src/api/client";
import { DialogHost } from "../src/dialogs/DialogHost";
import type { UiLanguage } from "../src/i18n/languages";
import { LanguageProvider } from "../src/i18n/text";

/** Renders something as the program would: with words, Spectrum, queries and dialogs. */
export function renderInProgram(what: ReactNode, language: UiLanguage = "en") {
  return render(
    <LanguageProvider initial={language}>
      <QueryClientProvider client={createQueryClient()}>
        <Provider locale="en-GB">
          <DialogHost>{what}</DialogHost>
        </Provider>
      </QueryClientProvider>
    </LanguageProvider>,
  );
}
