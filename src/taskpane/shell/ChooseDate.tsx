import { Button } from "@fluentui/react-components";
import { CalendarRegular } from "@fluentui/react-icons/svg/calendar";
import { type ComponentType, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DatePopoverProps } from "./DatePopover";

interface ChooseDateProps extends DatePopoverProps {
  readonly open: boolean;
  readonly onOpen: () => void;
  /** The calendar's script did not arrive. */
  readonly onFailed: () => void;
}

/** The button that opens a calendar, which is loaded when it is asked for. */
export function ChooseDate({ open, onOpen, onFailed, ...popover }: ChooseDateProps) {
  const { t } = useTranslation();
  const [Popover, setPopover] = useState<ComponentType<DatePopoverProps>>();
  useEffect(() => {
    if (!open || Popover) return;
    import("./DatePopover").then((script) => setPopover(() => script.DatePopover), onFailed);
  }, [open, Popover, onFailed]);
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        icon={<CalendarRegular />}
        aria-label={t("pane.date.choose", { label: popover.label })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={onOpen}
      />
      {open && Popover && <Popover {...popover} />}
    </>
  );
}
