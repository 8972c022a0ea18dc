module.exports = require('./build/lib/jest');
