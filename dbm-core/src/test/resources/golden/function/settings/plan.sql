ALTER FUNCTION app.f(integer, integer) RESET enable_sort SET work_mem TO '2MB' SET my.own TO 'x';
