import { lazy, Suspense, useEffect } from "react";
import { useFollowLanguage } from "../app/contentLanguage";
import { useAskAgain } from "../app/firstScreen";
import { usePlace } from "../app/navigation";
import type { Section } from "../app/place";
import { useSession } from "../app/SessionContext";
import { useSectionName } from "../app/sectionName";
import { railSections } from "../app/sectionsInRail";
import { useShortcuts } from "../app/useShortcuts";
import { Waiting } from "../components/Waiting";
import { fetchDialogs } from "../dialogs/lazy";
import { useText } from "../i18n/text";
import { useDraftOwner } from "../sections/access/what-if/draft";
import { DocumentsSection } from "../sections/documents/DocumentsSection";
import { ProcessesSection } from "../sections/processes/ProcessesSection";
import styles from "./frame.module.css";
import { Rail } from "./Rail";
import { StatusLine } from "./StatusLine";
import { TopBar } from "./TopBar";
import { ViewingBanner } from "./ViewingBanner";

// The tree sections are what the program opens with; the others may arrive a moment later.
const SettingsSection = lazy(() => import("../sections/settings/SettingsSection"));
const AccessSection = lazy(() => import("../sections/access/AccessSection"));
const BinSection = lazy(() => import("../sections/bin/BinSection"));

/** By then the first screen stands. */
const QUIET_MS = 1500;

/** The window: top bar, rail of sections, the section, and the line that says whether everything is saved. */
export function Frame() {
  const text = useText();
  const place = usePlace();
  const sections = useRailSections();
  useShortcuts();
  useAskAgain();
  const { path, user } = useSession();
  useDraftOwner(path, user);
  const follows = useFollowLanguage();
  useEffect(() => {
    const timer = setTimeout(fetchDialogs, QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!follows) return <Waiting />;
  return (
    <div className={styles.frame}>
      <TopBar />
      <ViewingBanner />
      <Rail label={text("sections")} sections={sections} current={place.section} />
      <div className={styles.body}>
        <Suspense fallback={<Waiting />}>
          <SectionBody section={place.section} />
        </Suspense>
      </div>
      <StatusLine />
    </div>
  );
}

function SectionBody({ section }: { section: Section }) {
  switch (section) {
    case "processes":
      return <ProcessesSection />;
    case "documents":
      return <DocumentsSection />;
    case "access":
      return <AccessSection />;
    case "settings":
      return <SettingsSection />;
    case "bin":
      return <BinSection />;
  }
}

function useRailSections(): { section: Section; name: string }[] {
  const text = useText();
  const session = useSession();
  const nameOf = useSectionName();
  return railSections(session).map((section) => {
    const isOwn = section === "access" || section === "settings" || section === "bin";
    return { section, name: isOwn ? text(section) : nameOf(section) };
  });
}
