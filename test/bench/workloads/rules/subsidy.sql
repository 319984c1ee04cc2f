select round(
    least(200000, months * case
      when area <= 10000 then area * 0.215
      when area <= 50000 then 2150 + (area - 10000) * 0.155
      when area <= 200000 then 8350 + (area - 50000) * 0.095
      else 22600 + (area - 200000) * 0.035
    end),
    2) as amount
from records
