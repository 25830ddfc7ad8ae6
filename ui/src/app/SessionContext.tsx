import { createContext, useContext } from "react";
import type { SectionName, SectionView, Session } from "../api/bindings";

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** Who looks at what. Only there where a workspace is open. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession without an open workspace");
  return session;
}

/** As `useSession`, on screens that are also there before a workspace is open. */
export function useSessionIfOpen(): Session | null {
  return useContext(SessionContext);
}

export function useSection(section: SectionName): SectionView | undefined {
  return useSession().sections.find((view) => view.section === section);
}
