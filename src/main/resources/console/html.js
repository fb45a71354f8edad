/** What views are written with: Preact, its hooks and htm, which are one file. */
export * from './lib/standalone.module.js';
