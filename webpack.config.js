const fs = require("fs");
const os = require("os");
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

/** Where manifest.xml says the add-in lives; a build for another address replaces it there. */
const DEVELOPMENT_URL = "https://localhost:3000/";
/**
 * Where Office.js comes from. Add-ins of the store must load it from Microsoft; China's Office 365 by 21Vianet has an
 * address of its own; networks that reach neither get Microsoft's files beside the add-in.
 */
const OFFICE_JS = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  local: "office-js/office.js",
};

/**
 * Options (webpack --env name=value):
 *   baseUrl   the https address the files will be served from; default: localhost
 *   officeJs  cdn (default), 21vianet or local, see above
 */
module.exports = (env = {}, argv = {}) => {
  const production = argv.mode !== "development";
  const baseUrl = asFolder(env.baseUrl ?? DEVELOPMENT_URL);
  const officeJs = env.officeJs ?? "cdn";
  const page = pageFor(officeAddress(officeJs), production);
  return {
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/index.tsx", commands: "./src/commands/index.ts" },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "[name].[contenthash].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash].js" : "[name].js",
      // Relative to the page, so that one build serves from any folder of any server.
      publicPath: "",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: swcLoader(production) },
        // Its package.json says that all its files are CommonJS, which this one is not.
        { test: /chinese-days[\\/]dist[\\/]index\.es\.js$/, type: "javascript/esm" },
      ],
    },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    // eval-based source maps would need a looser Content-Security-Policy than the one that ships.
    devtool: production ? false : "source-map",
    performance: { hints: false },
    plugins: [
      page("taskpane", "src/taskpane/taskpane.html"),
      page("commands", "src/commands/commands.html"),
      new CopyPlugin({
        patterns: [...staticFiles(baseUrl), ...(officeJs === "local" ? officeFiles() : [])],
      }),
    ],
    devServer: {
      port: Number(new URL(DEVELOPMENT_URL).port),
      host: "localhost",
      server: { type: "https", options: developmentCertificate() },
      headers: { "Access-Control-Allow-Origin": "*" },
      // Its overlay is an inline-styled iframe, which the Content-Security-Policy forbids.
      client: { overlay: false },
    },
  };
};

function officeAddress(name) {
  const address = OFFICE_JS[name];
  if (!address)
    throw new Error(`officeJs must be one of ${Object.keys(OFFICE_JS).join(", ")}, not ${name}`);
  return address;
}

/** What office.js loads for Excel on each platform, in the two languages of the pane. */
function officeFiles() {
  const files = [
    "office.js",
    "o15apptofilemappingtable.js",
    "excel-{web,win32,winrt,mac,ios}-16.*[0-9].js",
    "{zh-cn,en-us}/office_strings.js",
    "telemetry/*.js",
  ];
  const context = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  return files.map((from) => ({ from, context, to: "office-js/", info: { minimized: true } }));
}

function asFolder(url) {
  if (!/^https:\/\//.test(url)) throw new Error(`baseUrl must begin with https://, not ${url}`);
  return url.endsWith("/") ? url : `${url}/`;
}

function swcLoader(production) {
  return {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic", development: !production } },
        target: "es2022",
      },
    },
  };
}

/** Makes the plugin for one page; its policy allows scripts from here and from where Office.js comes. */
function pageFor(officeJs, production) {
  const officeOrigin = /^https:/.test(officeJs) ? new URL(officeJs).origin : "";
  return (name, template) =>
    new HtmlPlugin({
      template,
      filename: `${name}.html`,
      chunks: [name],
      scriptLoading: "module",
      inject: "body",
      minify: false,
      templateParameters: {
        officeJs,
        scriptSource: ["'self'", officeOrigin].filter(Boolean).join(" "),
        connectSource: production ? "'self'" : "'self' wss://localhost:3000",
      },
    });
}

function staticFiles(baseUrl) {
  return [
    { from: "assets/*.png" },
    { from: "src/taskpane/preflight.js", to: "preflight.js", info: { minimized: true } },
    { from: "src/taskpane/notices.css", to: "notices.css" },
    { from: "src/commands/message.html", to: "message.html" },
    { from: "src/commands/message.js", to: "message.js", info: { minimized: true } },
    { from: "src/taskpane/about.html", to: "index.html" },
    { from: "samples/ganxian-2023.xlsx", to: "sample.xlsx" },
    {
      from: "manifest.xml",
      transform: (content) =>
        content
          .toString()
          .replaceAll(DEVELOPMENT_URL, baseUrl)
          .replaceAll(originOf(DEVELOPMENT_URL), originOf(baseUrl)),
    },
  ];
}

const originOf = (url) => new URL(url).origin;

/** The files office-addin-dev-certs made, read directly: its own check does not run on Linux. */
function developmentCertificate() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const file = (name) => path.join(folder, name);
  if (!fs.existsSync(file("localhost.key"))) return {};
  return {
    ca: fs.readFileSync(file("ca.crt")),
    cert: fs.readFileSync(file("localhost.crt")),
    key: fs.readFileSync(file("localhost.key")),
  };
}
