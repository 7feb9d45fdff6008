import os
import shutil
import sys
import time

KEEP = 5

# save a folder under the date of today
def backup(source, target):
    name = time.strftime("%d-%m-%Y") + ".zip"
    path = os.path.join(target, name)
    shutil.make_archive(path, "zip", source)
    print("saved as", path)

# keep the five newest backups
def prune(target):
    names = sorted(os.listdir(target))
    for name in names[:-KEEP]:
        os.remove(name)

if __name__ == "__main__":
    source, target = sys.argv[1], sys.argv[2]
    try:
        prune(target)
        backup(source, target)
    except:
        pass
