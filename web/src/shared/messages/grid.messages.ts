import { defineMessages } from './define-messages';

/** The grid of a return while it is typed: keys, undo, what is unsent, conflicts, paste. */
export const gridMessages = defineMessages({
  'grid.hint': {
    zh: '方向键移动，回车保存并到下一行，Shift+回车到上一行，Esc 恢复本格，Ctrl+Z 撤销，Ctrl+Y 重做，Alt+回车查看历史数据与口径；可从 Excel 或 WPS 粘贴整块。没有数值的，在数值下方改选“未发布”或“不适用”，填预计可报日期，并在“说明”栏写明原因。',
    en: 'Arrow keys move, Enter saves and goes down, Shift+Enter goes up, Esc restores the cell, Ctrl+Z undoes, Ctrl+Y does again, Alt+Enter shows history and definition; a block from Excel or WPS can be pasted. Where there is no figure, choose “Not published” or “Not applicable” below it, give the day on which it can be expected, and the reason under “Explanation”.',
  },
  'grid.lastQuarter': { zh: '上季累计', en: 'Last quarter' },
  'grid.thisQuarter': { zh: '本季累计', en: 'This quarter' },
  'grid.inQuarter': { zh: '当季', en: 'In quarter' },
  'grid.details': { zh: '历史与口径', en: 'History' },
  'grid.detailsOf': { zh: '{{name}} 历史与口径', en: '{{name}}, history and definition' },

  'grid.undo.done': {
    zh: '已撤销 {{count}} 格，正在保存',
    en: { one: 'Undid {{count}} cell, saving', other: 'Undid {{count}} cells, saving' },
  },
  'grid.undo.nothing': { zh: '没有可撤销的改动', en: 'Nothing to undo' },
  'grid.undo.skipped': {
    zh: '另有 {{count}} 格已被他人改动，保持原样',
    en: {
      one: '{{count}} cell was changed by somebody since and stays',
      other: '{{count}} cells were changed by somebody since and stay',
    },
  },
  'grid.redo.done': {
    zh: '已重做 {{count}} 格，正在保存',
    en: { one: 'Did {{count}} cell again, saving', other: 'Did {{count}} cells again, saving' },
  },
  'grid.redo.nothing': { zh: '没有可重做的改动', en: 'Nothing to do again' },

  'unsent.offline': {
    zh: '暂时连不上服务器，{{count}} 行待同步。可以继续填写，内容已存在本机，恢复后按填写顺序自动补报。',
    en: {
      one: 'The server cannot be reached; {{count}} line waits. Go on typing: it is kept on this machine and sent in order as soon as it can be.',
      other:
        'The server cannot be reached; {{count}} lines wait. Go on typing: they are kept on this machine and sent in order as soon as they can be.',
    },
  },
  'unsent.resumed': {
    zh: '上次有 {{count}} 行键入后未送达服务器，已恢复到表中，正在按填写顺序补报。',
    en: {
      one: '{{count}} line that you typed earlier had not reached the server; it is back in the grid and is being sent.',
      other:
        '{{count}} lines that you typed earlier had not reached the server; they are back in the grid and are being sent in order.',
    },
  },
  'unsent.notKept': {
    zh: '本浏览器不允许在本机保存内容：在显示“已保存”之前请勿关闭页面。',
    en: 'This browser keeps nothing on this machine: do not close the page before the lines are saved.',
  },
  'unsent.conflicts': {
    zh: '{{count}} 行与他人的改动冲突，请逐格选择。',
    en: {
      one: '{{count}} line was changed by somebody else too; please choose cell by cell.',
      other: '{{count}} lines were changed by somebody else too; please choose cell by cell.',
    },
  },
  'unsent.goToConflict': { zh: '到冲突处', en: 'Go to it' },
  'unsent.left': {
    zh: '本机还有 {{count}} 行键入的内容没有送达，而填报单现在不能修改。请抄录需要的内容，或联系审核人员退回后再补报。',
    en: {
      one: '{{count}} line typed on this machine has not reached the server, and the return cannot be changed now. Copy what you need, or ask for the return to be sent back.',
      other:
        '{{count}} lines typed on this machine have not reached the server, and the return cannot be changed now. Copy what you need, or ask for the return to be sent back.',
    },
  },
  'unsent.inList': {
    zh: '本机有 {{count}} 行未送达，打开即补报',
    en: {
      one: '{{count}} line typed here has not arrived; open to send it',
      other: '{{count}} lines typed here have not arrived; open to send them',
    },
  },
  'unsent.discard': { zh: '放弃这些内容', en: 'Discard them' },
  'unsent.signOut': {
    zh: '还有 {{count}} 处键入的内容没有送达服务器。退出后仍存在本机：填报单的内容在您下次登录并打开时自动补报，回复、申请等文字在打开原页面时恢复，由您发出；他人登录看不到。',
    en: {
      one: '{{count}} thing you typed has not reached the server. It stays on this machine: a line of a return is sent when you open it again, other words come back in their form for you to send; nobody else is shown it.',
      other:
        '{{count}} things you typed have not reached the server. They stay on this machine: lines of a return are sent when you open it again, other words come back in their form for you to send; nobody else is shown them.',
    },
  },
  'unsent.signOutAnyway': { zh: '仍然退出', en: 'Sign out all the same' },

  'grid.conflictBy': { zh: '{{who}}已改动同一格。', en: '{{who}} changed the same cell.' },
  'grid.conflictByAt': {
    zh: '{{who}}于{{at}}改动了同一格。',
    en: '{{who}} changed the same cell on {{at}}.',
  },
  'grid.mine': { zh: '我的{{cell}}', en: 'Mine: {{cell}}' },
  'grid.theirs': { zh: '对方的{{cell}}', en: 'Theirs: {{cell}}' },
  'grid.keepMine': { zh: '用我的', en: 'Keep mine' },
  'grid.keepTheirs': { zh: '用对方的', en: 'Take theirs' },

  'paste.unchanged': {
    zh: '{{count}} 格与表中相同',
    en: {
      one: '{{count}} cell is the same already',
      other: '{{count}} cells are the same already',
    },
  },
  'paste.notTyped': {
    zh: '以下指标的数值由系统导入，不粘贴：{{names}}',
    en: 'Figures of these series come by import and are not pasted: {{names}}',
  },
  'paste.tooLong': {
    zh: '以下指标的文字超过{{most}}字，不粘贴：{{names}}',
    en: 'Words of these series are longer than {{most}} characters and are not pasted: {{names}}',
  },

  'submit.changes': { zh: '变动最大的指标', en: 'Largest changes' },
  'submit.noChanges': { zh: '没有可比的上期或上年数据。', en: 'There is nothing to compare with.' },
  'submit.onLastPeriod': { zh: '较上期', en: 'On last period' },
  'submit.onLastYear': { zh: '较上年同期', en: 'On a year before' },
  'submit.more': {
    zh: '另有 {{count}} 项变动较小',
    en: { one: '{{count}} more moved less', other: '{{count}} more moved less' },
  },
  'submit.silent': {
    zh: '没有数值的指标（{{count}} 项）',
    en: { one: 'Without a figure ({{count}})', other: 'Without a figure ({{count}})' },
  },
  'submit.noticed': {
    zh: '审核人员将看到的提示（{{count}} 项）',
    en: {
      one: 'What the reviewer will see ({{count}})',
      other: 'What the reviewer will see ({{count}})',
    },
  },
});
