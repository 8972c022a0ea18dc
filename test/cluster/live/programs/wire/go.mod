module cdk8s-reach/test/traffic/wire

go 1.26.0
