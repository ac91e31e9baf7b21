/** The engine's part of the bench, bundled as the pane is: its figures are those of what users run. */
const path = require('node:path');
const pane = require('../webpack.config.js');

module.exports = () => {
  const { mode, resolve, module: modules } = pane({}, { mode: 'production' });
  return {
    mode,
    resolve,
    module: modules,
    target: ['node', 'es2020'],
    devtool: false,
    entry: { engine: path.resolve(__dirname, 'engineProgram.ts') },
    output: { path: path.resolve(__dirname, '../node_modules/.cache/bench'), filename: '[name].js' },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
};
