// The workloads by hand as loops over typed arrays, without branches, which is faster here: what a
// programmer writes who wants the most of one thread. Amounts and points are whole numbers, scaled.

export const loops = {
  /** Areas in hundredths of a square metre, amounts in hundredths of a yuan. */
  subsidy({ 面积: areas, 月数: months }, { 补助: amounts }, from, to) {
    for (let row = from; row < to; row++) {
      const area = areas[row];
      // Each tier has 60 thousandths of a yuan less than the one before.
      const monthly =
        area * 35 +
        (Math.min(area, 20_000_000) + Math.min(area, 5_000_000) + Math.min(area, 1_000_000)) * 60;
      const amount = Math.min(monthly * months[row], 20_000_000_000);
      amounts[row] = ((amount + 500) / 1000) | 0;
    }
  },

  /** Shares and points in ten-thousandths; grades by their places. */
  credit(columns, { '信用评分.total': totals, '信用评分.grade': grades }, from, to) {
    const { 党员比例, 持证比例, 收费率, 满意率, 整改率, 投诉, 处罚, 培训, 活动 } = columns;
    const { 国家级荣誉, 省级荣誉, 市级荣誉, 已建党组织, 公示收支, 应急预案 } = columns;
    const { 智慧平台, 规范档案, 挪用资金, 重大事故, 弄虚作假 } = columns;
    for (let row = from; row < to; row++) {
      const members = 党员比例[row];
      const party =
        已建党组织[row] * 100_000 +
        10_000 +
        +(members >= 1000) * 40_000 +
        +(members >= 3000) * 30_000 +
        Math.min(活动[row] * 15_000, 70_000);
      const certified = 持证比例[row];
      const paid = 收费率[row];
      const rectified = 整改率[row];
      const service =
        +(certified >= 6000) * 60_000 +
        +(certified >= 9000) * 40_000 +
        +(paid >= 6000) * 20_000 +
        +(paid >= 8000) * 30_000 +
        +(paid >= 9500) * 30_000 +
        满意率[row] * 12 +
        +(rectified >= 8000) * 30_000 +
        +(rectified >= 10_000) * 30_000 +
        Math.max(80_000 - 投诉[row] * 5000, 0) +
        Math.min(培训[row] * 10_000, 60_000);
      const management =
        公示收支[row] * 50_000 +
        10_000 +
        应急预案[row] * 40_000 +
        智慧平台[row] * 40_000 +
        规范档案[row] * 30_000 +
        Math.max(30_000 - 处罚[row] * 10_000, 0);
      const honours = Math.max(
        国家级荣誉[row] * 30_000,
        省级荣誉[row] * 20_000,
        市级荣誉[row] * 10_000,
      );
      const total =
        Math.min(party, 250_000) +
        Math.min(service, 500_000) +
        Math.min(management, 200_000) +
        Math.min(honours, 50_000);
      const grade =
        +(total < 900_000) + +(total < 800_000) + +(total < 700_000) + +(total < 600_000);
      totals[row] = total;
      grades[row] = Math.max(grade, 弄虚作假[row] * 3, (挪用资金[row] | 重大事故[row]) * 4);
    }
  },
};
