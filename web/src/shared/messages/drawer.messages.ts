import { defineMessages } from './define-messages';

/** What stands beside the grid of a return, and figures that come by import. */
export const drawerMessages = defineMessages({
  'drawer.close': { zh: '关闭（Esc）', en: 'Close (Esc)' },
  'drawer.targets': { zh: '对应目标', en: 'Targets' },
  'drawer.expected': {
    zh: '按序时到本期末应达{{value}}',
    en: 'The schedule asks for {{value}} by the end of the period',
  },
  'drawer.unscheduled': {
    zh: '本期未设序时要求',
    en: 'Nothing is scheduled for this period',
  },
  'drawer.periods': { zh: '近12期数值（含各版本）', en: 'Last 12 values with all versions' },
  'drawer.noPeriods': { zh: '此前没有已知的数值。', en: 'No earlier value is known.' },
  'drawer.publisher.agency': { zh: '本单位填报', en: 'reported by the agency' },
  'drawer.publisher.customs': { zh: '海关发布', en: 'published by customs' },
  'drawer.publisher.statistics': { zh: '统计部门发布', en: 'published by the statistics office' },

  'published.on': { zh: '{{office}}，{{day}}', en: '{{office}}, {{day}}' },
  'published.confirm': { zh: '确认', en: 'Confirm' },
  'published.confirmOf': {
    zh: '{{name}} 确认发布数 {{figure}}{{unit}}',
    en: '{{name}}, confirm the published {{figure}} {{unit}}',
  },
  'published.confirmed': { zh: '已确认', en: 'Confirmed' },
  'published.awaited': {
    zh: '{{office}}，本期尚未发布，由系统导入',
    en: '{{office}}; not there yet, it comes by import',
  },
  'published.choose': { zh: '请选择', en: 'Please choose' },
});
