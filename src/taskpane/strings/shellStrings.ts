/** The pane around its views: its name, tabs, menu, progress and what is said of the host. */
export const shellStrings = {
  app: {
    name: '项目审核',
    loading: '正在载入项目指南…',
    noHost: '请在 Excel 中打开',
    noHostDetail:
      '本页面是 Excel 加载项的任务窗格，单独用浏览器打开时没有可审核的工作簿。请在 Excel 的“开始”选项卡中点击“项目审核”组的按钮；没有安装 Excel 时，请打开试用页面。',
    oldHost: (found: string) =>
      `当前 Excel 仅支持 ExcelApi ${found}，本加载项需要 1.9 或以上。请升级到 Excel 2021 或更新版本。`,
    guideFailed: '项目指南未能载入',
    partLoading: '正在打开…',
    partFailed: '程序的一部分未能取得，请检查网络或服务器后重试。',
    guideFailedDetail: '请检查网络连接后重新打开窗格；仍不成功时，请联系管理员检查服务器上的 guide 文件夹。',
    retry: '重试',
    close: '关闭',
    back: '返回',
    cancel: '取消',
    more: '更多',
    unknown: '未知',
  },
  tabs: { review: '审核', limits: '限报', forms: '绩效表', summary: '汇总', label: '功能' },
  menu: {
    guide: '项目指南',
    catalogue: '附件目录',
    compare: '批次对比',
    tables: '读表预览',
    mapping: '列对应关系',
    settings: '审核设置',
    clearMarks: '清除标记',
    clearAll: '清除全部痕迹',
  },
  progress: {
    stages: {
      reading: '正在读取工作表…',
      reviewing: '正在审核…',
      comparing: '正在对比…',
      checking: '正在核对绩效表…',
      writing: '正在写入工作簿…',
      clearing: '正在清除…',
    },
    waiting: '请先完成单元格编辑：按 Enter 键确认或按 Esc 键取消，随后自动继续。',
    cancelled: '已取消，工作表保持原样。',
    unexpected: (reason: string) => `程序内部出错，操作未完成：${reason}。请保存工作簿后重新打开窗格再试。`,
  },
} as const;
