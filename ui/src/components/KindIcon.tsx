import Risk from "@react-spectrum/s2/icons/AlertTriangle";
import Bookmark from "@react-spectrum/s2/icons/Bookmark";
import Building from "@react-spectrum/s2/icons/Buildings";
import Report from "@react-spectrum/s2/icons/ChartPie";
import ChartTrend from "@react-spectrum/s2/icons/ChartTrend";
import Task from "@react-spectrum/s2/icons/CheckBox";
import Command from "@react-spectrum/s2/icons/ChevronRight";
import Plan from "@react-spectrum/s2/icons/Education";
import File from "@react-spectrum/s2/icons/FileText";
import Flag from "@react-spectrum/s2/icons/Flag";
import Folder from "@react-spectrum/s2/icons/Folder";
import FolderOpen from "@react-spectrum/s2/icons/FolderOpen";
import Layers from "@react-spectrum/s2/icons/Layers";
import List from "@react-spectrum/s2/icons/ListBulleted";
import Initiative from "@react-spectrum/s2/icons/Project";
import Shapes from "@react-spectrum/s2/icons/Shapes";
import Target from "@react-spectrum/s2/icons/Target";
import Template from "@react-spectrum/s2/icons/Template";
import User from "@react-spectrum/s2/icons/User";
import Member from "@react-spectrum/s2/icons/UserAvatar";
import Group from "@react-spectrum/s2/icons/UserGroup";
import { iconStyle } from "@react-spectrum/s2/style" with { type: "macro" };
import type { ComponentType } from "react";
import { ProcessIcon } from "./ProcessIcon";

type Icon = ComponentType<{ styles?: ReturnType<typeof iconStyle> }>;

const ICONS: Record<string, Icon> = {
  section: Layers,
  process: ProcessIcon,
  folder: Folder,
  document: File,
  risk: Risk,
  metric: ChartTrend,
  report: Report,
  handbook: Bookmark,
  chapter: List,
  user: User,
  group: Group,
  team: Group,
  area: Building,
  membership: Member,
  template: Template,
  plan: Plan,
  task: Task,
  strategy: Target,
  breakthrough: Flag,
  initiative: Initiative,
  command: Command,
};

/** What kind of object it is, for the eye; beside it the name (and for screen readers the kind) stands in words. */
export function KindIcon({ kind, open }: { kind: string; open?: boolean }) {
  const Icon = kind === "folder" && open ? FolderOpen : (ICONS[kind] ?? Shapes);
  return (
    <span aria-hidden="true" style={{ display: "inline-flex", flex: "none" }}>
      <Icon styles={iconStyle({ size: "S" })} />
    </span>
  );
}
