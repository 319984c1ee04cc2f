select case
    when members >= 100 then '党委'
    when members >= 50 then '党总支'
    when members >= 3 then '党支部'
    when joint then '联合党支部'
    else '指导员'
  end as form
from records
