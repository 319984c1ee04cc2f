/** Facts of an invented county, the same at every call, for `county-property-assessment`. */
export function countyFacts(compounds, enterprises) {
  return {
    奖励资金: 1000000,
    小区名单: Array.from({ length: compounds }, (_, index) => ({
      小区名称: `小区${index}`,
      服务企业: index % 20 === 0 ? '无' : `企业${(index * 7) % enterprises}`,
      建筑面积: 1000 + ((index * 37) % 5000),
      老旧小区: index % 3 === 0,
      接管月数: index % 13,
      业主满意度: `${80 + (index % 21)}%`,
    })),
    企业名单: Array.from({ length: enterprises }, (_, index) => ({
      企业名称: `企业${index}`,
      骨干企业: index % 2 === 0,
      已建党组织: index % 5 !== 0,
      持证上岗比例: `${70 + (index % 31)}%`,
      有效投诉次数: index % 7,
      挪用维修资金: index % 97 === 0,
    })),
  };
}
