import Testing
import Xueshi
import XueshiData
import XueshiReports

/// The hash function against published digests.
@Suite struct SHA256Tests {
  private func hex(_ bytes: [UInt8]) -> String {
    written { $0.append(hexadecimal: SHA256.digest(of: bytes.span).bytes[...]) }
  }

  @Test("The vectors of FIPS 180-4")
  func vectors() {
    #expect(hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      hex(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("Lengths about the end of a block, where the padding needs one block more or not")
  func boundaries() {
    // Digests of so many letters a, as sha256sum prints them.
    let known = [
      (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
      (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
      (57, "f13b2d724659eb3bf47f2dd6af1accc87b81f09f59f2b75e5c0bed6589dfe8c6"),
      (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
      (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
      (65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"),
      (119, "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb"),
      (120, "2f3d335432c70b580af0e8e1b3674a7c020d683aa5f73aaaedfdc55af904c21c"),
      (121, "e9615320128cc7a3d6078e9af05603188e5ccbf0d07d8b735d3df5e8e0c1281f"),
    ]
    for (length, digest) in known {
      #expect(hex([UInt8](repeating: UInt8(ascii: "a"), count: length)) == digest, "\(length)")
    }
  }

  @Test("Bytes added in pieces have the digest of all of them together")
  func pieces() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for cut in bytes.indices {
      var hash = SHA256()
      let (head, tail) = (Array(bytes[..<cut]), Array(bytes[cut...]))
      hash.add(head.span)
      hash.add(tail.span)
      #expect(hash.digest() == SHA256.digest(of: bytes.span), "\(cut)")
    }
  }

  @Test("The digests made when the package was built are those of the bundled files")
  func bundledDigests() throws {
    #expect(!BundledData.files.isEmpty)
    for file in BundledData.files {
      let digest = SHA256.digest(of: file.contents.span)
      #expect(SHA256.Digest(hexadecimal: file.digest) == digest, "\(file.path)")
      #expect("\(file.digest)" == digest.text.string, "\(file.path)")
    }
    #expect(SHA256.Digest(hexadecimal: "12") == nil)
    #expect(SHA256.Digest(hexadecimal: "E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") == nil)
  }
}
