import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type ComponentType, type KeyboardEvent, useRef } from "react";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap" },
  tab: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":hover::after": { backgroundColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: tokens.spacingHorizontalS,
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
    },
  },
  // Icon above label: six tabs side by side in 270 pixels, in either language. The chosen one is not written in bold,
  // which would take the room of the last.
  stacked: {
    flexDirection: "column",
    flexGrow: 1,
    minWidth: "36px",
    rowGap: "2px",
    paddingInline: 0,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: "none",
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
    ":hover::after": {
      backgroundColor: tokens.colorCompoundBrandStrokeHover,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  icon: { fontSize: "20px" },
  selectedIcon: { color: tokens.colorCompoundBrandForeground1 },
});

export interface TabChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Stands above the label. */
  readonly icon?: ComponentType<{ className?: string }>;
}

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly tabs: readonly TabChoice<Value>[];
  readonly selected: Value;
  readonly onSelect: (value: Value) => void;
  /** The id of the element with role tabpanel; its tabs' ids are made from it. */
  readonly panelId: string;
}

export const tabId = (panelId: string, value: string) => `${panelId}-${value}`;

/**
 * Tabs after the ARIA pattern: one stop in the tab order, arrows, Home and End move and select. Fluent's TabList does the
 * same with hidden focusable elements, which accessibility checkers object to.
 */
export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const { label, tabs, selected, onSelect, panelId } = props;
  const move = (event: KeyboardEvent) => {
    const next = indexAfter(
      event.key,
      tabs.findIndex(({ value }) => value === selected),
      tabs.length
    );
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.value);
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[next ?? 0]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.list}>
      {tabs.map(({ value, label: text, icon: Icon }) => {
        const chosen = value === selected;
        return (
          <button
            key={value}
            type="button"
            role="tab"
            id={tabId(panelId, value)}
            aria-selected={chosen}
            aria-controls={panelId}
            tabIndex={chosen ? 0 : -1}
            className={mergeClasses(styles.tab, chosen && styles.selected, Icon && styles.stacked)}
            onClick={() => onSelect(value)}
            onKeyDown={move}
          >
            {Icon && <Icon className={mergeClasses(styles.icon, chosen && styles.selectedIcon)} />}
            {text}
          </button>
        );
      })}
    </div>
  );
}

function indexAfter(key: string, index: number, count: number): number | undefined {
  if (key === "ArrowRight") return (index + 1) % count;
  if (key === "ArrowLeft") return (index + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
