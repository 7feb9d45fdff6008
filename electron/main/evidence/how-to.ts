/** Goes into every bundle, for readers who have nothing but the bundle. The whole format: resources/evidence-format.md. */
export const howToVerify = `This is the record of one interview, held on a Walkthrough kiosk. Common tools suffice to read and check it.

Unpack it:           unzip SESSION.zip -d SESSION && cd SESSION
                     From a zip that was cut short, bsdtar (of libarchive) or 7z take what stands before the cut; unzip does not:
                     mkdir SESSION && bsdtar -xf SESSION.zip -C SESSION    or    7z x -oSESSION SESSION.zip
While it is sealed:  jq -r '.files[] | (.sealed // .) | .sha256 + "  " + .path' manifest.json | sha256sum -c
Open what is sealed: find . -name '*.age' -exec sh -c 'age -d -i ../IDENTITY -o "\${1%.age}" "$1"' - {} \\;
                     IDENTITY is the file with the secret key, here one folder up; age -d opens single files as well. Files that were
                     opened where they lie are checked by \`verify\` too, also when those in .age are gone.
Who signed:          openssl pkey -pubin -in kiosk.pem -outform DER | sha256sum
                     Compare it with the fingerprint that the centre gives you.
The signatures:      openssl pkeyutl -verify -pubin -inkey kiosk.pem -rawin -in checkpoint.json -sigfile checkpoint.sig
                     openssl pkeyutl -verify -pubin -inkey kiosk.pem -rawin -in manifest.json -sigfile manifest.sig
                     Where there is a manifest.pem, the kiosk's key was replaced after the close: then that one for the manifest.
The files:           jq -r '.files[] | .sha256 + "  " + .path' manifest.json | sha256sum -c
For jq:              sed 's/\\\\ud[89a-f]../\\\\ufffd/g' events.ndjson > ../readable.ndjson
                     (Some versions of jq refuse halves of characters, which a candidate may have typed. The copy is for reading only.)
The film:            jq -r 'select(.body.type == "segment-closed") | .body.sha256 + "  " + .body.file' ../readable.ndjson | sha256sum -c
The conversation:    jq -r 'select(.body.text) | [.seq, .body.type, .body.text] | @tsv' ../readable.ndjson
The chain:           h=$(printf %064d 0); while IFS= read -r line; do h=$({ printf %s $h | tr a-f A-F | basenc --base16 -d; printf %s "$line"; } | sha256sum | cut -c1-64); done < events.ndjson; echo $h
                     It prints the hash of the last event, which is "head" in checkpoint.json: jq -r .head checkpoint.json
The receipt:         jq -r .head checkpoint.json | cut -c1-20 | tr a-f A-F | basenc --base16 -d | basenc --base32hex | cut -c1-15 | tr 0-9A-V 0-9A-HJKMNP-TV-Z
                     It prints the receipt without its hyphens and its last character, which only guards against mistyping.

Where something was damaged before this bundle was written, manifest.json says so under "damage". Segments of film that did not fit, or could not
be read to their end, lie in damaged/ once more, as they were found, and so does a log that could not be read whole: encrypted with the key in damaged/session-key.txt. A log that does not hold
was never closed: then there is no checkpoint.json, and no receipt.

The log is a chain. The hash of an event is the SHA-256 of the hash before it (32 bytes; 32 zero bytes before the first)
followed by the line of events.ndjson without its line break. hashes.txt notes each of them; the last one is "head" in
checkpoint.json, and its first 75 bits are the receipt that was shown when the interview ended.
`
