import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { cloneElement, type ReactElement, useId } from "react";

const useStyles = makeStyles({
  setting: { display: "flex", flexDirection: "column" },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** A switch with the sentence that explains it. Fields bring their own hint; a switch's label stands beside it. */
export function Explained(props: {
  hint: string;
  children: ReactElement<{ "aria-describedby"?: string }>;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.setting}>
      {cloneElement(props.children, { "aria-describedby": id })}
      <Text id={id} size={200} className={styles.hint}>
        {props.hint}
      </Text>
    </div>
  );
}
