"""Prints, as JSON, the devices that torch can use and their memory in bytes."""

import json

import torch

devices = []
for index in range(torch.cuda.device_count()):
    free, total = torch.cuda.mem_get_info(index)
    devices.append(
        {
            "id": f"cuda:{index}",
            "name": torch.cuda.get_device_name(index),
            "memoryBytes": total,
            "freeBytes": free,
        }
    )
mps = getattr(torch.backends, "mps", None)
if mps is not None and mps.is_available():
    devices.append({"id": "mps", "name": "Apple GPU", "memoryBytes": None, "freeBytes": None})
print(json.dumps(devices))
