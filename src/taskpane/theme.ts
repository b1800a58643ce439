import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { PaneHost } from "./host";

/** Shades of Excel's green, so that the pane looks at home in its window. 80 is the fill of the primary button. */
const GREEN: BrandVariants = {
  10: "#021207",
  20: "#062814",
  30: "#08361b",
  40: "#0a4423",
  50: "#0b522a",
  60: "#0c6032",
  70: "#0e6f3a",
  80: "#107c41",
  90: "#218d51",
  100: "#3a9c66",
  110: "#55ab7b",
  120: "#6fba90",
  130: "#8ac9a6",
  140: "#a6d7bc",
  150: "#c3e5d2",
  160: "#e2f3e9",
};

export const lightTheme: Theme = withChineseFonts(createLightTheme(GREEN));
export const darkTheme: Theme = withReadableBrand(withChineseFonts(createDarkTheme(GREEN)));

function withChineseFonts(theme: Theme): Theme {
  return {
    ...theme,
    fontFamilyBase: `"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`,
  };
}

/** Fluent's dark theme takes brand text from shades that are too dark for small text in this green. */
function withReadableBrand(theme: Theme): Theme {
  return {
    ...theme,
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorBrandForegroundLink: GREEN[120],
    colorBrandForegroundLinkHover: GREEN[130],
    colorBrandForegroundLinkPressed: GREEN[110],
    colorCompoundBrandForeground1: GREEN[120],
    colorCompoundBrandStroke: GREEN[110],
  };
}

/** Follows Office's theme; where Office does not say, the system's. Contrast themes are the browser's forced colours. */
export function useTheme(host: Pick<PaneHost, "theme" | "onThemeChanged">): Theme {
  const [ofOffice, setOfOffice] = useState(() => host.theme());
  useEffect(() => host.onThemeChanged(() => setOfOffice(host.theme())), [host]);
  const systemIsDark = useSyncExternalStore(watchSystemTheme, isSystemDark);
  const dark = ofOffice === undefined ? systemIsDark : ofOffice === "dark";
  return dark ? darkTheme : lightTheme;
}

const systemTheme = () => window.matchMedia("(prefers-color-scheme: dark)");
const isSystemDark = () => systemTheme().matches;

function watchSystemTheme(onChange: () => void): () => void {
  const query = systemTheme();
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
