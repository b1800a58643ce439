/**
 * What Microsoft's Excel client lacks when it is loaded without the office.js loader: Office.onReady, the context, and
 * the names of hosts and platforms. Works on the globals of a browser frame and of Node alike.
 */
export interface OfficeEnvironment {
  readonly displayLanguage: string;
  readonly theme: OfficeTheme;
  readonly platform: "PC" | "Mac" | "OfficeOnline";
  /** The highest set of ExcelApi that isSetSupported says yes to: 14 for 1.14. */
  readonly apiLevel: number;
}

/** learn.microsoft.com/javascript/api/office/office.officetheme; Excel on the web leaves isDarkTheme out. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme?: boolean;
}

export const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#F3F2F1",
  controlForegroundColor: "#242424",
  isDarkTheme: false,
};

export const DARK_THEME: OfficeTheme = {
  bodyBackgroundColor: "#1F1F1F",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#292929",
  controlForegroundColor: "#FFFFFF",
  isDarkTheme: true,
};

/** A ribbon button's function: it gets an event and must call its completed(). */
type Command = (event: { completed(): void; source: { id: string } }) => void;

/** The globals the client left behind, as far as they are completed here. */
export interface OfficeGlobals {
  OSF: { _OfficeAppFactory?: unknown };
  Office: Record<string, unknown> & { actions?: Record<string, unknown> };
}

/** Buttons without a pane, as the ribbon presses them. */
export interface Commands {
  /** Resolves when the function called event.completed(). */
  press(name: string): Promise<void>;
}

const HOST = "Excel";
const HOST_TYPES = ["Word", "Excel", "PowerPoint", "Outlook", "OneNote", "Project", "Access"];
const PLATFORM_TYPES = ["PC", "OfficeOnline", "Mac", "iOS", "Android", "Universal"];

const enumeration = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, name]));

/** Makes Office ready for an add-in, which then finds it as after Office's own start. */
export function completeOffice(globals: OfficeGlobals, environment: OfficeEnvironment): Commands {
  const { Office, OSF } = globals;
  const context = contextOf(environment);
  // Office.context is a getter of the client that asks this factory.
  OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: false }),
  };
  const info = { host: HOST, platform: environment.platform };
  Office.HostType = enumeration(HOST_TYPES);
  Office.PlatformType = enumeration(PLATFORM_TYPES);
  Office.onReady = (callback?: (ready: typeof info) => unknown) =>
    Promise.resolve(info).then(async (ready) => {
      await callback?.(ready);
      return ready;
    });
  return associateCommands(Office);
}

function contextOf({ displayLanguage, theme, platform, apiLevel }: OfficeEnvironment) {
  return {
    contentLanguage: displayLanguage,
    displayLanguage,
    officeTheme: theme,
    host: HOST,
    platform,
    diagnostics: { host: HOST, platform, version: "16.0.0.0" },
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        isSetSupported(name, String(version ?? "1.1"), apiLevel),
    },
  };
}

/** Sets other than ExcelApi: what every Excel has that runs task panes with ribbon commands. */
const OTHER_SETS: Readonly<Record<string, number>> = { AddinCommands: 1, DelayForCellEdit: 1 };

/** Only the part after the point counts, as a number of its own: 1.9 comes before 1.14. */
function isSetSupported(name: string, version: string, apiLevel: number): boolean {
  const newest = name === "ExcelApi" ? apiLevel : (OTHER_SETS[name] ?? 0);
  return Number(version.split(".")[1] ?? 0) <= newest;
}

function associateCommands(Office: OfficeGlobals["Office"]): Commands {
  const commands = new Map<string, Command>();
  Office.actions = {
    ...Office.actions,
    associate: (name: string, command: Command) => commands.set(name, command),
  };
  return {
    press: (name) =>
      new Promise((completed, failed) => {
        const command = commands.get(name);
        if (!command) failed(new Error(`no function is associated with '${name}'`));
        command?.({ completed: () => completed(), source: { id: name } });
      }),
  };
}
