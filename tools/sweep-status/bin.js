#!/usr/bin/env node
import './bundle/program/main.js';
