import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

type Photo = Readonly<{ file: File; address: string }>;

export type Camera = Readonly<{
  video: RefObject<HTMLVideoElement | null>;
  state: 'opening' | 'live' | 'shot' | 'none';
  photo: Photo | null;
  shoot: () => void;
  again: () => void;
}>;

/** Sharp enough to read a household register, small enough for the line. */
const wanted = { width: { ideal: 2048 }, height: { ideal: 1536 }, facingMode: 'environment' } as const;
const quality = 0.85;

/** The camera is on only while somebody looks through it. */
export function useCamera(): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<Camera['state']>('opening');
  const [photo, setPhoto] = useState<Photo | null>(null);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isLeft = false;
    openCamera().then(
      (opened) => {
        stream = opened;
        if (isLeft || video.current === null) {
          stop(opened);
          return;
        }
        video.current.srcObject = opened;
        setState('live');
      },
      () => (isLeft ? undefined : setState('none')),
    );
    return () => {
      isLeft = true;
      stop(stream);
    };
  }, []);

  useEffect(() => () => (photo === null ? undefined : URL.revokeObjectURL(photo.address)), [photo]);

  const shoot = useCallback(() => {
    void takePicture(video.current).then((file) => {
      if (file !== null) {
        setPhoto({ file, address: URL.createObjectURL(file) });
        setState('shot');
      }
    });
  }, []);

  const again = useCallback(() => {
    setPhoto(null);
    setState('live');
  }, []);

  return { video, state, photo, shoot, again };
}

async function openCamera(): Promise<MediaStream> {
  // Absent on a page that came over plain HTTP.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (devices === undefined) {
    throw new Error('No camera here');
  }

  return devices.getUserMedia({ video: wanted, audio: false });
}

function stop(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}

function takePicture(video: HTMLVideoElement | null): Promise<File | null> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (video === null || pen === null || video.videoWidth === 0) {
    return Promise.resolve(null);
  }

  [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
  pen.drawImage(video, 0, 0);
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => resolve(blob === null ? null : new File([blob], 'photo.jpg', { type: 'image/jpeg' })),
      'image/jpeg',
      quality,
    );
  });
}
