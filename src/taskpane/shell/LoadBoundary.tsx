import { Button, Text } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Actions } from "./Actions";
import { Notice } from "./Notice";

interface LoadBoundaryProps {
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

/** Where a script does not arrive, a sentence and the button to try again stand in its place. */
export class LoadBoundary extends Component<LoadBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <NotLoaded onRetry={this.props.onRetry} /> : this.props.children;
  }
}

function NotLoaded({ onRetry }: Pick<LoadBoundaryProps, "onRetry">) {
  const { t } = useTranslation();
  return (
    <Notice intent="error">
      <Text>{t("pane.viewFailed")}</Text>
      <Actions>
        <Button size="small" onClick={onRetry}>
          {t("pane.actions.tryAgain")}
        </Button>
      </Actions>
    </Notice>
  );
}
