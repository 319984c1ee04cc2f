select total, case
    when misused or accident or total < 60 then 'C'
    when fraud or total < 70 then 'B'
    when total < 80 then 'A'
    when total < 90 then 'AA'
    else 'AAA'
  end as grade
from (
  select misused, accident, fraud,
    least(25,
      case when organised then 10 else 0 end
      + case when memberShare >= 0.3 then 8 when memberShare >= 0.1 then 5 else 1 end
      + least(7, activities * 1.5))
    + least(50,
      case when certifiedShare >= 0.9 then 10 when certifiedShare >= 0.6 then 6 else 0 end
      + case when feeRate >= 0.95 then 8 when feeRate >= 0.8 then 5 when feeRate >= 0.6 then 2 else 0 end
      + satisfaction * 12
      + case when rectified >= 1 then 6 when rectified >= 0.8 then 3 else 0 end
      + greatest(0, 8 - complaints * 0.5)
      + least(6, trainings))
    + least(20,
      case when published then 5 else 0 end
      + case when emergencyPlan then 5 else 1 end
      + case when platform then 4 else 0 end
      + case when archives then 3 else 0 end
      + greatest(0, 3 - penalties))
    + least(5, greatest(nationalHonours * 3, provincialHonours * 2, cityHonours)) as total
  from records
)
