git init -q .
echo '<project><groupId>com.acme.shop</groupId></project>' > pom.xml
