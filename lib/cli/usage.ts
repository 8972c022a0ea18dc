export const USAGE = `Usage: reach check PATH...|-      checks manifests: files, folders, or - for stdin
       reach explain [QUESTION] [PATH...]   says how something is reached, hop by hop; all ways in without
                                 a question, which is a URL, an address and a port, a name, or an object
                                 such as Service/shop/web
       reach map [PATH...]       draws all ways in, from clients over names, addresses, proxies, routes and
                                 Services to pods: a picture, or a page to search and filter
       reach test FILE [PATH...]  tests what has to be reached and what has to be blocked, as FILE says
       reach diff OLD NEW        says what NEW answers otherwise than OLD: folders, files, or - for stdin
       reach diff REV..REV [PATH...]  the same of two revisions of git; REV...REV since they have parted
       reach export probes|dns|firewall [PATH...]   writes what is reached for other tools: Probe objects,
                                 a zone file or DNSEndpoint objects, a table of who may reach what
       reach cluster PATH...|-    writes what manifests show of their cluster, as --cluster reads it
       reach units [PATH...]     lists what lands together, in which cluster, and what is not judged
       reach rules [ID]          lists the rules, or explains one
       reach init [DIR]          creates the project of a platform team: apps, clusters, tests, pipelines

Options of check:
  --cluster [FOLDER=]FILE   cluster facts (versions, networks) for a folder, or for all folders: YAML
                            with one key for each property of Cluster; may be repeated
  --format FORM             text (default), json, sarif, junit, github or markdown
  --output FILE             write the report to FILE instead of stdout
  --fail-on SEVERITY        error (default), warning, info or never
  --severity SEVERITY       the lowest severity to report (default info)
  --only RULES              run only these rules: ids or names, separated by commas
  --skip RULES              run all rules except these
  --unit UNIT               report what concerns this unit alone: the folder of a kustomization, or the
                            name of a Flux Kustomization or an Argo CD Application; may be repeated
  --no-units                read all files as they are, whatever kustomizations, Flux or Argo CD deploy
  --set policy              also run the opinionated rules
  --baseline FILE           do not report the findings that FILE contains
  --write-baseline FILE     write the current findings to FILE and exit 0
  --max-size MB             the largest file to read (default 20)
  --today DATE              override the date with which waivers are compared, such as 2026-12-31
  --quiet                   one line for each finding, and nothing else

Options of explain (and --cluster, --format text or json, --no-units, --max-size):
  --from CLIENT             internet (default), nodes, node, internet:ADDRESS, pod:NAMESPACE,
                            pod:NAMESPACE/KEY=VALUE,... or pod:NAMESPACE/NAME of a workload in the files
  --method METHOD           the method of the request (default GET)
  --header 'NAME: VALUE'    a header of the request; may be repeated
Options of diff (and --cluster, --no-units, --max-size, --output):
  --format FORM             text (default), markdown, json, sarif or github
  --fail-on CHANGES         opened, widened, broken and immutable, separated by commas (default none)
Options of map (and --cluster, --no-units, --max-size):
  --format FORM             svg (default), html, mermaid or json; else what the name of FILE ends in
  --output FILE             write the map to FILE instead of stdout; a map that is there is replaced
  --diff OLD                show what is added, removed and changed since the files at OLD
  --focus THING             only the ways that pass a name, an address or an object
Options of test: --cluster, --format text or junit, --no-units, --max-size
Options of export (and --cluster, --output, --no-units, --max-size):
  --format FORM             of dns: zone (default) or endpoints; of firewall: markdown (default), csv, json
  --prober HOST:PORT        of probes: the blackbox exporter (default blackbox-exporter.monitoring.svc:9115)
  --zone NAME               of dns: only the names of this zone
  --name-server NAME        of dns: a name server of the zone, which makes the file whole; may be repeated

  --help, --version

Exit codes: 0 clean or reached, 1 could not run, 2 findings at or above --fail-on, broken, blocked or
failed, 3 unknown.
`;
