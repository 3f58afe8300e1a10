/** What the chart's parts are called, in the reader's language. */
export interface ProgressChartWords {
  readonly schedule: string;
  readonly actual: string;
  readonly outlook: string;
  readonly band: string;
  readonly skip: string;
}
