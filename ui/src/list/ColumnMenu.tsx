import { ActionButton, Menu, MenuItem, MenuTrigger, Tooltip, TooltipTrigger } from "@react-spectrum/s2";
import Table from "@react-spectrum/s2/icons/Table";
import type { ListColumn } from "../api/bindings";
import { useText } from "../i18n/text";
import { COLUMNS } from "./columns";

interface Props {
  columns: readonly ListColumn[];
  onChange: (columns: ListColumn[]) => void;
}

/** Which columns are shown. */
export function ColumnMenu({ columns, onChange }: Props) {
  const text = useText();
  return (
    <MenuTrigger>
      <TooltipTrigger placement="bottom">
        <ActionButton size="S" isQuiet aria-label={text("list-columns")}>
          <Table />
        </ActionButton>
        <Tooltip>{text("list-columns")}</Tooltip>
      </TooltipTrigger>
      <Menu
        aria-label={text("list-columns")}
        selectionMode="multiple"
        selectedKeys={[...columns]}
        onSelectionChange={(keys) => onChange(COLUMNS.filter((column) => keys === "all" || keys.has(column)))}
      >
        {COLUMNS.map((column) => (
          <MenuItem key={column} id={column}>
            {text(`list-column-${column}` as "list-column-state")}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}
