import { Provider, ToastContainer } from "@react-spectrum/s2";
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { TaskHost } from "../dialogs/TaskHost";
import { LanguageProvider, useLanguage } from "../i18n/text";
import { Broken } from "../start/Broken";
import { Door } from "./Door";
import { useUnexpected } from "./useUnexpected";

/** Everything that every screen needs: languages, Spectrum, answers from the backend, long work, messages. */
export function App({ client }: { client: QueryClient }) {
  return (
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <Shell />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

function Shell() {
  const { locale } = useLanguage();
  useUnexpected();
  return (
    <Provider locale={locale} UNSAFE_style={{ height: "100%" }}>
      <ErrorBoundary fallback={(error, retry) => <Broken error={error} retry={retry} />}>
        <TaskHost>
          <Door />
        </TaskHost>
      </ErrorBoundary>
      <ToastContainer placement="bottom" />
    </Provider>
  );
}
