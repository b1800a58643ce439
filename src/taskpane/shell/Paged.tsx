import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

/** Enough to look through at once; thousands of lines would take the pane seconds to draw. */
const PAGE = 50;

interface PagedProps<Item> {
  readonly items: readonly Item[];
  readonly children: (shown: readonly Item[]) => ReactNode;
}

/** The first lines of a list, and a button for more of them. */
export function Paged<Item>({ items, children }: PagedProps<Item>) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(PAGE);
  const hidden = items.length - shown;
  return (
    <>
      {children(items.slice(0, shown))}
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {t("pane.actions.showMore", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
    </>
  );
}
