const path = require("path");
const product = require("../../../webpack.config");

/** The production page with the fake host in place of Excel: npx webpack -c test/taskpane/harness/webpack.config.js */
module.exports = (env, argv) => {
  const config = product({ ...env, officeJs: "local" }, argv);
  return {
    ...config,
    context: path.resolve(__dirname, "../../.."),
    entry: { taskpane: "./test/taskpane/harness/index.tsx" },
    output: { ...config.output, path: path.resolve(__dirname, "../../../out/harness") },
    plugins: config.plugins.filter((plugin) => plugin.userOptions?.filename !== "commands.html"),
  };
};
