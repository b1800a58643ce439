const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");

const root = path.resolve(__dirname, "../..");

/** The page that stands in for Excel on the web. It is a tool for this machine: never shipped, never hosted. */
module.exports = (...[, { mode }]) => {
  const production = mode !== "development";
  return {
    mode: production ? "production" : "development",
    context: root,
    entry: {
      page: "./workbench/page/page.ts",
      // Around Microsoft's client, inside the frames of the add-in; see serve.ts.
      "frame-before": "./workbench/page/frames/beforeClient.ts",
      "frame-after": "./workbench/page/frames/afterClient.ts",
      alone: "./workbench/page/frames/alone.ts",
      floor: "./workbench/page/frames/floor.ts",
    },
    output: {
      path: path.join(root, "out/workbench"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash].js",
      publicPath: "/workbench/",
      clean: true,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: "swc-loader",
            options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
          },
        },
      ],
    },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })] },
    performance: { hints: false },
    devtool: production ? false : "source-map",
    cache: { type: "filesystem", cacheDirectory: path.join(root, "node_modules/.cache/workbench") },
    plugins: [
      new HtmlPlugin({
        template: "workbench/page/page.html",
        filename: "index.html",
        chunks: ["page"],
        scriptLoading: "defer",
        minify: false,
      }),
      new HtmlPlugin({ filename: "alone.html", chunks: ["alone"], title: "扩面征缴助手" }),
      new HtmlPlugin({
        filename: "floor.html",
        chunks: ["floor"],
        templateContent: '<head><script src="/stand-in/office.js"></script></head><body></body>',
      }),
      new CopyPlugin({
        patterns: [
          "workbench/page/page.css",
          { from: "node_modules/@univerjs/preset-sheets-core/lib/index.css", to: "univer.css" },
        ],
      }),
    ],
  };
};
