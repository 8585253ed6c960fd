git init -q .
echo '<project/>' > pom.xml
echo '# Agents' > AGENTS.md
