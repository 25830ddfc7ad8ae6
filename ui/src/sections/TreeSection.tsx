import type { SectionName } from "../api/bindings";
import { usePlace } from "../app/navigation";
import { chosenOnMap, isBeside } from "../app/objectPlace";
import { useSection } from "../app/SessionContext";
import { useSectionName } from "../app/sectionName";
import { ObjectContent } from "../content/ObjectContent";
import { SectionContent } from "../content/SectionContent";
import { Panes } from "../frame/Panes";
import { useText } from "../i18n/text";
import { Inspector } from "../inspector/Inspector";
import { TreePane } from "../tree/TreePane";

/** A section that is a tree: tree, content, inspector. */
export function TreeSection({ section }: { section: SectionName }) {
  const text = useText();
  const place = usePlace();
  const { object } = place;
  const view = useSection(section);
  const name = useSectionName()(section);
  return (
    <Panes
      leftLabel={text("tree-pane", { section: name })}
      left={<TreePane section={section} selected={object} />}
      rightLabel={text("inspector")}
      wide={isBeside(place)}
      right={<Inspector id={chosenOnMap(place) ?? object ?? view?.id ?? null} />}
    >
      {object ? <ObjectContent key={object} id={object} /> : <SectionContent section={section} />}
    </Panes>
  );
}
